depanne.api(1)
return depanne.kind {
  id = "typo", trade = "electrical", name = { fr = "K", en = "K" },
  terminals = { { "1", "electrical" }, { "2", "electrical", "reference" } },
  parameters = { resistance = { unit = "ohm", default = "1 ohm" } },
  laws = function(p)
    return { { "resistor", nodes = { "1", "2" }, resistance = p.resistence } }
  end,
}
