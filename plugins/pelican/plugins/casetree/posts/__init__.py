"""The posts of a site: headers, blocks, links, and the cases that they define."""
