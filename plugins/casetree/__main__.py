"""`python -m casetree`: see cli.py."""

from pelican.plugins.casetree.commands.cli import main

raise SystemExit(main())
