module.exports = { layout: "case.njk", permalink: (data) => `cases/${data.page.fileSlug}/` };
