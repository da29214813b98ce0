-- expect@10: more than 2000 actions
depanne.api(1)
local actions = {}
for i = 1, 100000 do actions[i] = { "look", on = "R1" } end
return depanne.exercise {
  id = "h/h", line = "lines/bench/line.lua", title = { fr = "H", en = "H" }, task = "diagnose", trade = "electrical",
  level = 1, minutes = 1, competences = { "CCP1-C1" }, order = "1",
  operator = { name = { fr = "H", en = "H" }, says = { fr = "H", en = "H" } }, expectations = { root = "R1.open" },
  faults = {},
  reference = actions,
}
