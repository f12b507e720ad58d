// A minimal site with the kinds of pages that ours has.
const SIZE = 12;

/** Cuts lists into pages of a dozen: [name, posts] to [{name, posts, number, last}]. */
function paged(lists) {
  return lists.flatMap(([name, posts]) => {
    const last = Math.max(1, Math.ceil(posts.length / SIZE));
    return Array.from({ length: last }, (_, index) => ({
      name,
      posts: posts.slice(index * SIZE, (index + 1) * SIZE),
      number: index + 1,
      last,
    }));
  });
}

/** Groups posts, the newest first, by what a function names for each. */
function grouped(api, namesOf) {
  const found = new Map();
  for (const post of api.getFilteredByTag("post").reverse())
    for (const name of namesOf(post)) found.has(name) ? found.get(name).push(post) : found.set(name, [post]);
  return [...found].sort(([one], [other]) => one.localeCompare(other));
}

const tagsOf = (post) => post.data.tags.filter((tag) => tag !== "post");
const categoriesOf = (post) => post.data.categories;
const yearOf = (post) => [String(post.date.getUTCFullYear())];

module.exports = (config) => {
  config.addCollection("newest", (api) => api.getFilteredByTag("post").reverse());
  config.addCollection("tagLists", (api) => grouped(api, tagsOf));
  config.addCollection("tagPages", (api) => paged(grouped(api, tagsOf)));
  config.addCollection("categoryLists", (api) => grouped(api, categoriesOf));
  config.addCollection("categoryPages", (api) => paged(grouped(api, categoriesOf)));
  config.addCollection("years", (api) => grouped(api, yearOf).reverse());
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  return { markdownTemplateEngine: false };
};
