#!/bin/sh
# Called as Pagefind is: --site FOLDER --output-path FOLDER --silent.
mkdir -p "$4"
