"""`python -m publishing publish|deploy …`: what `make publish` and `make deploy-*` run."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from keeping.ending import quiet_beginning

with quiet_beginning():
    from casetree.nouns.diagnostics import Message, say
    from keeping.refused import refused
    from publishing.deploy import HOSTS, NotDeployedError, deploy
    from publishing.lock import BusyError
    from publishing.publish import NotPublishedError, publish
    from publishing.telling import complain, worded


def main(arguments: list[str] | None = None) -> int:
    """Do what is asked for; return the exit status: 0 done, 1 not done, 2 not asked for rightly, 130 stopped."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], None] = options.run
    try:
        run(options)
    except BusyError as fault:
        return _say(options, fault, 2)
    except NotPublishedError as fault:
        return _say(options, fault, 1)
    except NotDeployedError as fault:
        return _say(options, fault, fault.status)
    except OSError as fault:
        return _say(options, refused(fault), 1)
    except KeyboardInterrupt:
        return _say(options, say("stopped; {folder}/ is as it was", folder=options.folder), 130)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="publishing", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("public"), help="the published folder (default: public)")
    commands = parser.add_subparsers(dest="command", required=True)
    made = commands.add_parser("publish", help="check, build, and publish whole or not at all")
    made.add_argument("address", help="where the site will stand: https://example.org")
    made.set_defaults(run=lambda options: publish(options.address, options.folder))
    sent = commands.add_parser("deploy", help="hand what was published to a tool that takes it to a host")
    sent.add_argument("host", choices=list(HOSTS))
    sent.add_argument("place", help="a git remote, an rclone remote, or a folder of a server")
    sent.add_argument("--dry", action="store_true", help="only show what would be done")
    sent.set_defaults(run=lambda options: deploy(options.folder, options.host, options.place, dry=options.dry))
    return parser


def _say(options: argparse.Namespace, fault: Exception | Message, status: int) -> int:
    name = f"deploy-{options.host}" if options.command == "deploy" else "publish"
    message = fault.args[0] if isinstance(fault, Exception) else fault
    complain(f"{name}: {worded(message)}")
    return status


if __name__ == "__main__":
    raise SystemExit(main())
