-- What a loop is read with.
depanne.api(1)
return depanne.kind {
  id = "shunt", trade = "electrical",
  name = { fr = "Résistance de mesure 250 Ω", en = "Shunt 250 ohm" },
  flags = {},
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  laws = function(p) return { { "resistor", nodes = { "1", "2" }, resistance = 250 } } end,
}
