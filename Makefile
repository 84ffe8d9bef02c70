# make demo   both files from the sample articles; needs Go only, no display
# make run    the window
# make test   all checks and tests, the real window's too, on a display of its own
# make bench  the speeds       make soak  the long runs       make lint  only the checks
# make suggestions   how the events proposed compare with chronologies made by hand
# make replay FOLDER=...   the actions it takes in the window from a drop of articles to such a chronology

GO      ?= go
SOAK    ?= 10m
FUZZ    ?= 2s
KILLS   ?= 100
CASES   ?= 10000
FOLDER  ?=
VERBOSE ?=

export GO
export GOFLAGS := -buildvcs=false
export LANG    := en_GB.UTF-8
unexport LC_ALL

# The command line alone, without cgo and graphics; ci is Fyne's tag for that.
PLAIN := CGO_ENABLED=0

.PHONY: demo run build commands test lint format vet staticcheck unit race fuzz cross e2e bench suggestions replay soak clean
.NOTPARALLEL:

demo: commands
	@build/dateline-commands demo -o "$(CURDIR)"
	@echo "To open the window: make run"

commands:
	@.ci/need
	@mkdir -p build
	$(PLAIN) $(GO) build -tags ci -o build/dateline-commands .

build:
	@.ci/need window
	@mkdir -p build
	CGO_ENABLED=1 $(GO) build -o build/dateline .

run: build
	@.ci/need display
	build/dateline

test: lint unit race fuzz cross e2e
	@echo "All checks and tests passed."

lint: format vet staticcheck

format:
	@.ci/need
	@wrong=$$("$$($(GO) env GOROOT)/bin/gofmt" -l $$(git ls-files '*.go' 2>/dev/null || find . -name '*.go')) || exit 1; \
	test -z "$$wrong" || { echo "not formatted; run gofmt -w on:"; echo "$$wrong"; exit 1; }

vet:
	@.ci/need window
	CGO_ENABLED=1 $(GO) vet -tags e2e ./...
	$(PLAIN) $(GO) vet -tags ci ./...

staticcheck:
	$(PLAIN) $(GO) tool staticcheck -tags ci,e2e ./...

# The direction of the imports is one of these tests: app/imports_test.go.
unit:
	@.ci/need tests
	$(PLAIN) $(GO) test $(VERBOSE) -timeout 30m -tags ci ./...

# Where goroutines share something. What only takes long there, unit has tried.
race:
	@.ci/need window tests
	CGO_ENABLED=1 $(GO) test $(VERBOSE) -timeout 30m -race -short -tags ci ./store/... ./app ./app/intake ./app/intake/unpack/pdftext ./app/transfer

# Seconds for each reader of foreign bytes; soak gives them long.
fuzz:
	@.ci/need
	.ci/fuzz $(FUZZ) ./app/intake/... ./app/transfer ./app/article/anchor ./app/chronology/suggest

cross:
	GOOS=windows $(PLAIN) $(GO) build -tags ci -o /dev/null .
	GOOS=windows $(PLAIN) $(GO) vet -tags ci $$(.ci/portable)
	GOOS=darwin $(PLAIN) $(GO) vet -tags ci $$(.ci/portable)
	$(PLAIN) $(GO) vet -tags ci,accessibility ./app/ui

e2e:
	@.ci/need window display tests browser
	CGO_ENABLED=1 $(GO) test $(VERBOSE) -count=1 -timeout 20m -tags e2e ./app/e2e/...

# What needs a window of its own comes last.
bench:
	@.ci/need window display tests
	$(PLAIN) $(GO) test -tags ci -run '^$$' -bench . -benchmem ./...
	CGO_ENABLED=1 $(GO) test -tags e2e -run '^$$' -bench . -benchtime 1x ./app/e2e/...

# Recall, precision and dates over app/chronology/testdata/affairs.
suggestions:
	@.ci/need tests
	$(PLAIN) $(GO) test -count=1 -v -tags ci -run AgainstHand ./app/chronology/suggest

# FOLDER holds articles and a truth.json, like those in app/chronology/testdata/affairs.
replay:
	@.ci/need window display tests
	@test -f "$(FOLDER)/truth.json" || { echo "Name a folder with articles and a truth.json: make replay FOLDER=app/chronology/testdata/affairs/tuned/ferry"; exit 1; }
	DATELINE_REPLAY="$(abspath $(FOLDER))" CGO_ENABLED=1 $(GO) test -count=1 -v -timeout 30m -tags e2e -run TestReplay ./app/e2e

# Tries CASES edited articles, kills imports KILLS times, then tries each fuzz target for SOAK.
soak:
	@.ci/need window display tests
	DATELINE_CASES=$(CASES) $(PLAIN) $(GO) test -v -count=1 -timeout 0 -tags ci -run NothingMovesSilently ./app/article/anchor
	DATELINE_KILLS=$(KILLS) CGO_ENABLED=1 $(GO) test -v -count=1 -timeout 0 -tags e2e -run Kill ./app/e2e/...
	.ci/fuzz $(SOAK)

clean:
	rm -rf build app/e2e/shots chronology.csv chronology.pdf
