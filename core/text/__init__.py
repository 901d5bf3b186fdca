"""Zones, paragraphs, sentences, words: the article laid out for the steps that follow."""
