-- Each award twice: once as one award, once with its value.
ARRAY JOIN ['awards', 'value'] AS measured
