"""Who appears with whom: counted by sentence, paragraph or article, held against chance, each pair with its sentences."""
