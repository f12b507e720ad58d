"""What a person types: `python -m casetree …`."""
