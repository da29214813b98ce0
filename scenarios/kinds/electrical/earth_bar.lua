-- Protective earth bar: the reference of every voltage of the line.
depanne.api(1)
return depanne.kind {
  id = "earth_bar", trade = "electrical",
  name = { fr = "Barre de terre PE", en = "Protective earth bar" },
  flags = { "safety" },
  terminals = { { "1", "electrical", "reference" } },
  laws = function(p) return {} end,
  senses = {
    { "look", fr = "Conducteurs vert-jaune serrés sur la barre", en = "Green and yellow wires clamped on the bar" },
  },
  replace_duration = "60 min",
}
