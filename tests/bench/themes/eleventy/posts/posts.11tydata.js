module.exports = { layout: "post.njk", tags: ["post"], permalink: (data) => `posts/${data.page.fileSlug}/` };
