depanne.api(1)
return depanne.kind {
  id = "law", trade = "electrical", name = { fr = "K", en = "K" },
  terminals = { { "1", "electrical" }, { "2", "electrical", "reference" } },
  parameters = { resistance = { unit = "ohm", default = "1 ohm" } },
  laws = function(p)
    return { { "resistr", nodes = { "1", "2" }, resistance = 1 } }
  end,
}
