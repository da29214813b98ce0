-- LED indicator lamp or beacon element.
depanne.api(1)
return depanne.kind {
  id = "lamp", trade = "electrical",
  name = { fr = "Voyant à DEL", en = "LED lamp" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" } },
  signals = { "light" },
  parameters = {
    resistance = { unit = "ohm", default = "1200 ohm", min = 10, max = 1e12 },
    rated_current = { unit = "A", default = "0.02 A", min = 1e-4, max = 10 },
  },
  plate = function(p) return "24 V= DEL" end,
  laws = function(p)
    return {
      { "lamp", nodes = { "A1", "A2" }, resistance = p.resistance, current_full = p.rated_current,
        writes = { light = "light" } },
    }
  end,
  senses = {
    { "look", when = "light > 0.5", fr = "Allumé", en = "Lit" },
    { "look", when = "light > 0.1", fr = "Faiblement allumé", en = "Dimly lit" },
    { "look", fr = "Éteint", en = "Dark" },
  },
  faults = {
    open = { name = { fr = "DEL coupée", en = "LED open" }, set = { resistance = "1e9 ohm" } },
  },
  spares = {
    { article = "DEL-24", same = true, price = 9, stock = 8, name = { fr = "Module DEL 24 V=", en = "LED module 24 V DC" } },
    { article = "DEL-230", wrong = true, price = 9, stock = 4, set = { resistance = "110000 ohm" },
      name = { fr = "Module DEL 230 V~", en = "LED module 230 V AC" } },
  },
  article = "DEL-24", price = 9, replace_duration = "10 min",
}
