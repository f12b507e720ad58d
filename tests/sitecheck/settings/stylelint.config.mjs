// stylelint's standard rules, and why some of them are not ours.
export default {
  extends: ["stylelint-config-standard"],
  rules: {
    // A rule of a few declarations is read best on one line; blank lines part what does not belong together.
    "declaration-block-single-line-max-declarations": null,
    "at-rule-empty-line-before": null,
    "comment-empty-line-before": null,
    "custom-property-empty-line-before": null,
    "declaration-empty-line-before": null,
    "rule-empty-line-before": null,
    // The steps below the base size count down: --step-0, --step--1.
    "custom-property-pattern": "^[a-z0-9]+(-{1,2}[a-z0-9]+)*$",
    // Colours are compared by eye: all have six digits.
    "color-hex-length": "long",
    // Names of fonts are written as their makers do.
    "value-keyword-case": ["lower", { camelCaseSvgKeywords: true, ignoreProperties: ["/^--/", "font-family"] }],
    // Cascade layers and :where() decide what wins, not the order within a file.
    "no-descending-specificity": null,
    // What belongs together stands together, though a selector then comes twice.
    "no-duplicate-selectors": null,
    // Known to fewer browsers than what it would replace.
    "media-feature-range-notation": null,
  },
};
