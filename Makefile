# make map and make test each do the whole job on a bare Debian or Ubuntu with Swift, git and make. `make help` lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=

BINARY := .build/release/incidentmap
SHARE := $(DESTDIR)$(PREFIX)/share
SWIFT_FILES := Sources Tests Benchmarks/Sources Benchmarks/Package.swift Package.swift

.PHONY: help map test lint format gallery check-drawing snapshots accuracy bench fuzz check-products check-formats check-page check-geometry install uninstall clean build deps

help: ## what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

map: build ## draw the reference run: seeds/ into output/
	$(BINARY) map seeds --output output --force

test: deps ## run every test
	swift test

lint: ## hold the sources to the format
	swift format lint --strict --recursive $(SWIFT_FILES)

format: ## bring the sources into the format
	swift format --in-place --recursive $(SWIFT_FILES)

gallery: build ## draw docs/gallery from the reference record
	.ci/gallery $(BINARY) docs/gallery

snapshots: deps ## record the snapshots of the tests anew, and show what changed
	-SNAPSHOTS=record swift test
	git status --short Tests

accuracy: build ## how right the reader is on the labelled reports, both sets
	$(BINARY) evaluate seeds/labelled --set all

bench: build ## time us against the best peers, side by side
	.ci/system-packages bench
	Benchmarks/run

FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?= reports pages archives tables records lines features layers placemarks zones

fuzz: deps ## feed each reader random bytes for FUZZ_SECONDS, after libFuzzer's counters; a crash leaves its input behind
	cd Tests/Fuzz && swift build -c release --sanitize fuzzer
	cd Tests/Fuzz && for target in $(FUZZ_TARGETS); do \
		echo "== $$target"; mkdir -p corpus/$$target seeds/$$target; \
		test $$target != layers || cp ../../output/incidents.gpkg corpus/layers/; \
		FUZZ=$$target SWIFT_BACKTRACE=enable=no .build/release/fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=10 \
			-max_len=$$(test $$target = layers && echo 400000 || echo 4096) -print_final_stats=1 \
			corpus/$$target seeds/$$target $$(test $$target = reports && echo ../../seeds ../../seeds/labelled) || exit 1; \
	done

check-products: ## hold output/ to outside tools: GDAL, libxml2, librsvg
	.ci/system-packages check
	.ci/check-products output

check-formats: build ## open every product with GDAL, QGIS, SpatiaLite, geopandas and LibreOffice
	.ci/system-packages formats
	.ci/check-formats $(BINARY)

check-drawing: build ## hold every picture to Inkscape, librsvg and libxml2, and to docs/gallery pixel by pixel
	.ci/system-packages drawing
	.ci/check-drawing $(BINARY)

check-geometry: build ## hold the footprint of every relation to shapely and pyproj
	.ci/system-packages geometry
	.ci/check-geometry $(BINARY)

# A folder that keeps the pictures taken.
PICTURES ?=

check-page: build ## open report.html in Chromium: script, keyboard, phone, print, contrast, 10,000 incidents
	.ci/system-packages page
	.ci/check-page $(BINARY) $(PICTURES)

install: build ## put binary, gazetteer and completions under PREFIX (and DESTDIR)
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/incidentmap/gazetteer \
		$(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/incidentmap
	install -m 644 gazetteer/* $(SHARE)/incidentmap/gazetteer/
	$(BINARY) --generate-completion-script bash > $(SHARE)/bash-completion/completions/incidentmap
	$(BINARY) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_incidentmap
	$(BINARY) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/incidentmap.fish

uninstall: ## take away what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/incidentmap
	rm -rf $(SHARE)/incidentmap
	rm -f $(SHARE)/bash-completion/completions/incidentmap $(SHARE)/zsh/site-functions/_incidentmap \
		$(SHARE)/fish/vendor_completions.d/incidentmap.fish

clean: ## remove everything that was built, committed files aside
	rm -rf .build Benchmarks/.build Benchmarks/.venv Benchmarks/data

build: deps ## build the release binary: one file, Swift runtime inside
	swift build -c release --static-swift-stdlib --product incidentmap

deps: ## install the system libraries that are missing
	@.ci/system-packages build
