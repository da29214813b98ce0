-- expect@7: wants a damage from 0 to 1
depanne.api(1)
return depanne.exercise {
  id = "h/h", line = "lines/bench/line.lua", title = { fr = "H", en = "H" }, task = "diagnose", trade = "electrical",
  level = 1, minutes = 1, competences = { "CCP1-C1" }, order = "1",
  operator = { name = { fr = "H", en = "H" }, says = { fr = "H", en = "H" } }, expectations = { root = "R1.open" },
  aged = { ["R1.open"] = 4 },
  reference = {},
}
