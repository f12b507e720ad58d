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

// The words to look up. Pagefind finds words by how they begin, so one or two letters (`a`, `of`) would be found in half of
// all words, and be marked there: they are left out where something longer is asked for.
const wanted = (text) => {
  const words = paired(text).split(/\s+/).filter(Boolean);
  const telling = words.filter((word) => !/^[a-z]{1,2}$/i.test(word));
  return (telling.length ? telling : words).join(" ");
};

// What the form says: by name, and as the words to look up. A choice is found by a word of its own.
const asked = () => {
  const said = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
  const marks = [...form.querySelectorAll("option:checked")].map((option) => option.dataset.mark);
  return { said, words: [wanted(said.q), ...marks].filter(Boolean).join(" ") };
};

const options = [...form.querySelectorAll("option[data-mark]")];
const labels = new Map(options.map((option) => [option, option.textContent]));
const kinds = new Map([...form.elements.kind.options].map((option) => [option.value, option.textContent]));

// The matching words as they were written: pairs of Japanese characters become a run again, marks of choices go, and so
// do the full stops that Pagefind puts after titles.
const PAIR = /^[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]{2}$/;
const excerpt = (html, language) => {
  const shown = []; // [words, whether they match]
  let last = "";
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    const isHit = node.nodeName === "MARK";
    for (const word of node.textContent.split(/\s+/).filter((each) => each && !/^zq[a-p]{12}q/.test(each))) {
      const bare = word.replace(/(?<=[\u3005-\u9fff])\.$/, "");
      const isPair = PAIR.test(bare);
      const before = shown.at(-1);
      if (isPair && last === bare[0]) {
        before[1] ||= isHit;
        shown.push([bare[1], isHit]);
      } else {
        const isTight = language === "ja" && last && /[\u2010-\uffef]\n|\n[\u2010-\uffef]/.test(`${last}\n${bare}`);
        if (before && !isTight) shown.push([" ", false]);
        if (isPair) shown.push([bare[0], isHit], [bare[1], isHit]);
        else shown.push([bare, isHit]);
      }
      last = bare === word ? bare.at(-1) : "";
    }
  }
  const made = element("p", "search-excerpt", "", language);
  for (const [words, isHit] of shown) {
    if (isHit && made.lastChild?.nodeName === "MARK") made.lastChild.append(words);
    else made.append(isHit ? element("mark", "", words) : words);
  }
  return shown.some(([, isHit]) => isHit) ? made : null;
};

// What is found, but for the pages of a large index that only hold all words of the site.
const ask = async (words) => {
  const { results } = await pagefind.search(words);
  return results.filter(({ id }) => !pagefind.left.has(id));
};

// How many of the pages that the other choices leave has each value: which pages have one is asked once.
const having = new Map();
const idsOf = async (words) => new Set((await ask(words)).map(({ id }) => id));
const all = (mark) => {
  if (!having.has(mark)) having.set(mark, idsOf(mark));
  return having.get(mark);
};
const countValues = async (said, mine) => {
  const found = wanted(said.q) ? await idsOf(wanted(said.q)) : null;
  const sets = await Promise.all(options.map((option) => all(option.dataset.mark)));
  if (mine !== turn) return;
  const of = (option) => option.closest("select");
  const held = await Promise.all(
    options.filter((option) => option.selected).map(async (option) => [of(option), await all(option.dataset.mark)]),
  );
  options.forEach((option, place) => {
    const others = held.filter(([select]) => select !== of(option)).map(([, ids]) => ids);
    const left = [...sets[place]].filter((id) => (!found || found.has(id)) && others.every((ids) => ids.has(id)));
    option.textContent = `${labels.get(option)} (${left.length})`;
  });
};

const element = (name, className, text, language) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (language && language !== document.documentElement.lang) made.lang = language;
  made.textContent = text;
  return made;
};

const shown = ({ url, meta, excerpt: html }) => {
  const item = element("li", "", "");
  const heading = element("h2", "", "");
  const link = element("a", "", meta.title, meta.language);
  link.href = new URL((meta.address || url).replace(/^\//, ""), root);
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
  if (meta.kind !== "post") line.prepend(element("span", "", kinds.get(meta.kind) ?? ""), " ");
  const words = form.elements.q.value.trim() ? excerpt(html, meta.language) : null;
  item.append(heading, element("p", "card-summary", meta.summary ?? "", meta.language), ...(words ? [words] : []), line);
  return item;
};

// Pagefind takes its language from the page, and would cut Japanese pairs again by its dictionary. The index is in
// one language, English. `init` looks at the page before it returns, so nobody else sees the change.
// The index of a large site comes in parts, each in a folder, and all are asked.
const begin = async () => {
  const made = await import(new URL("pagefind/pagefind.js", root));
  await made.destroy(); // what an attempt that failed has begun
  await made.options({ baseUrl: "/" });
  const page = document.documentElement;
  const { lang } = page;
  page.lang = "en";
  const begun = made.init();
  page.lang = lang;
  await begun;
  const others = Array.from({ length: (made.parts ?? 1) - 1 }, (_, n) => new URL(`pagefind/${n + 2}/`, root).href);
  await Promise.all(others.map((part) => made.mergeIndex(part, { baseUrl: "/" })));
  const left = made.words ? (await made.search(made.words)).results.map(({ id }) => id) : [];
  return { search: made.search, left: new Set(left) };
};

let pagefind;
let beginning;
let turn = 0;

const search = async () => {
  const mine = ++turn;
  const { said, words } = asked();
  const address = new URL(location.href);
  address.search = new URLSearchParams(Object.entries(said).filter(([, value]) => value));
  history.replaceState(null, "", address);
  try {
    pagefind = await (beginning ??= begin());
    countValues(said, mine);
    if (!words) {
      count.textContent = "";
      list.replaceChildren();
      return;
    }
    const found = await ask(words);
    const pages = await Promise.all(found.slice(0, SHOWN).map((result) => result.data()));
    if (mine !== turn) return; // another question was asked meanwhile
    const { none, one, many } = form.dataset;
    count.textContent = [none, one][found.length] ?? many.replace("%d", found.length);
    list.replaceChildren(...pages.map(shown));
  } catch {
    if (!pagefind) beginning = undefined;
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
