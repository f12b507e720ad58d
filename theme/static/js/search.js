// The search page: asks Pagefind's index, and shows what it finds. The page's address keeps what was asked.

const form = document.querySelector(".search");
const count = document.querySelector(".search-count");
const list = document.querySelector(".search-results");
const root = new URL(form.dataset.root, location.href);
const SHOWN = 50;

// As in plugins/search/records.py: neighbouring characters, so that no dictionary is needed.
const paired = (text) =>
  text.normalize("NFKC").replace(/[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]+/g, (run) => {
    const pairs = [];
    for (let n = 0; n < run.length - 1; n++) pairs.push(run.slice(n, n + 2));
    return ` ${(pairs.length ? pairs : [run]).join(" ")} `;
  });

// What the form says: by name, and as the words to look up. A choice is found by a word of its own.
const asked = () => {
  const said = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
  const marks = [...form.querySelectorAll("option:checked")].map((option) => option.dataset.mark);
  return { said, words: [paired(said.q), ...marks].filter(Boolean).join(" ") };
};

const element = (name, className, text, language) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (language && language !== document.documentElement.lang) made.lang = language;
  made.textContent = text;
  return made;
};

const shown = ({ url, meta }) => {
  const item = element("li", "", "");
  const heading = element("h2", "", "");
  const link = element("a", "", meta.title, meta.language);
  link.href = new URL(url.replace(/^\//, ""), root);
  heading.append(link);
  const line = element("p", "dateline", "");
  if (meta.date) {
    const [year, month, day] = meta.date.split("-").map(Number);
    const words = new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang, {
      dateStyle: "long", timeZone: "UTC",
    });
    const time = element("time", "", words.format(new Date(Date.UTC(year, month - 1, day))));
    time.dateTime = meta.date;
    line.append(time, " ");
  }
  if (meta.end) line.append(element("span", "ending", meta.end, meta.language));
  item.append(heading, element("p", "card-summary", meta.summary ?? "", meta.language), line);
  return item;
};

// Pagefind takes its language from the page, and would cut Japanese pairs again by its dictionary. The index is in
// one language, English. `init` looks at the page before it returns, so nobody else sees the change.
const begin = async () => {
  const made = await import(new URL("pagefind/pagefind.js", root));
  await made.options({ baseUrl: "/" });
  const page = document.documentElement;
  const { lang } = page;
  page.lang = "en";
  const begun = made.init();
  page.lang = lang;
  await begun;
  return made;
};

let pagefind;
let turn = 0;

const search = async () => {
  const mine = ++turn;
  const { said, words } = asked();
  const address = new URL(location.href);
  address.search = new URLSearchParams(Object.entries(said).filter(([, value]) => value));
  history.replaceState(null, "", address);
  if (!words) {
    count.textContent = "";
    list.replaceChildren();
    return;
  }
  try {
    pagefind ??= await begin();
    const found = await pagefind.search(words);
    const pages = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
    if (mine !== turn) return; // another question was asked meanwhile
    const { none, one, many } = form.dataset;
    count.textContent = [none, one][found.results.length] ?? many.replace("%d", found.results.length);
    list.replaceChildren(...pages.map(shown));
  } catch {
    count.textContent = form.dataset.failed;
  }
};

for (const [name, value] of new URLSearchParams(location.search)) {
  if (form.elements[name]) form.elements[name].value = value;
}
let wait;
form.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(search, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
delete form.dataset.waiting;
search();
