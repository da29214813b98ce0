depanne.api(1)
return depanne.kind {
  id = "loops", trade = "electrical", name = { fr = "K", en = "K" },
  terminals = { { "1", "electrical" }, { "2", "electrical", "reference" } },
  parameters = { resistance = { unit = "ohm", default = "1 ohm" } },
  laws = function(p)
    while true do end
  end,
}
