"""What a drawing consists of: lines, words, signs, connectors, labels, boxes."""
