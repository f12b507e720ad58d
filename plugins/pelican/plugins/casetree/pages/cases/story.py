"""What the data say of a case besides its traces: the title of its post in each language, its page, its date."""

from __future__ import annotations

from functools import cached_property

from casetree.exporting.citing import Citable, citables
from casetree.exporting.dataset.story import Story
from casetree.nouns.model import Text

from ...posts.headers.header_check import moment
from ...posts.post import Post
from ...site.addresses import address_in, case_address
from ...site.site import Site, Whole


class Stories:
    """The cases of a site as the data tell them; `name` and `address` are the site's, the latter empty at home."""

    def __init__(self, site: Site, name: str = "", address: str = "") -> None:
        self.site, self.name, self.address = site, name, address

    @cached_property
    def _versions(self) -> dict[str, list[Post]]:
        """The published posts by slug: the versions of a post in all languages."""
        found: dict[str, list[Post]] = {}
        for post in self.site.posts.values():
            if post.is_public:
                found.setdefault(post.slug, []).append(post)
        return found

    def of(self, whole: Whole) -> Story:
        """Return a case as the tables tell it."""
        post = self._post(whole)
        changed = moment(post.header.get("modified"))
        return Story(
            own=whole.own,
            parts=whole.parts,
            title=self.title(post),
            page=case_address(whole.id),
            posted=post.posted,
            modified=changed.date() if changed else None,
        )

    def all(self) -> list[Story]:
        """Return all cases that have a page."""
        return [self.of(whole) for whole in self.site.wholes()]

    def title(self, post: Post) -> Text:
        """Return the title of a post in each language that it is published in, its own first."""
        versions = (post, *self._versions.get(post.slug, ()))
        titles = {each.language: each.header.get("title") for each in versions}
        return Text({language: title for language, title in titles.items() if title} or {post.language: post.slug})

    def cited(self, whole: Whole, language: str = "") -> list[Citable]:
        """Return what is to be cited of a case, in the site's language or another; without an address at home."""
        default = self.site.library.default_language
        language = language or default
        page = f"{self.address}/{address_in(case_address(whole.id), language, default)}" if self.address else ""
        return citables(whole.own, self.title(self._post(whole)), language, self.name, page)

    def _post(self, whole: Whole) -> Post:
        return self.site.posts[self.site.library.cases[whole.id].path]
