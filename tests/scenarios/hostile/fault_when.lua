-- expect@7: "R1.curent" is no signal or terminal of the line \(did you mean "R1.current"
depanne.api(1)
return depanne.exercise {
  id = "h/h", line = "lines/bench/line.lua", title = { fr = "H", en = "H" }, task = "diagnose", trade = "electrical",
  level = 1, minutes = 1, competences = { "CCP1-C1" }, order = "1",
  operator = { name = { fr = "H", en = "H" }, says = { fr = "H", en = "H" } }, expectations = { root = "R1.open" },
  faults = { { "R1.open", when = "R1.curent > 1" } },
  reference = {},
}
