"""The sentences that authors are told, a module for each language beside English."""
