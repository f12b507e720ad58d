"""`python -m casetree`: see cli.py."""

from casetree.cli import main

raise SystemExit(main())
