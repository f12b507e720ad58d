"""What the checks share: which pages they look at, the tools they run, a server."""
