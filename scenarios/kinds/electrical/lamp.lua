-- LED indicator lamp. A1 is its plus.
depanne.api(1)
return depanne.kind {
  id = "lamp", trade = "electrical",
  name = { fr = "Voyant à DEL", en = "LED lamp" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" } },
  signals = { "state_red", "light" },
  parameters = {
    resistance = { unit = "ohm", default = "1200 ohm", min = 1, max = 1e12 },
    rated_current = { unit = "A", default = "0.02 A", min = 1e-4, max = 10 },
    reversed = { unit = "1", default = 0, min = 0, max = 1 },
    red = { unit = "1", default = 0, min = 0, max = 1 }, -- the wrong lens
  },
  plate = function(p) return "24 V= DEL" end,
  laws = function(p)
    return {
      { "property", value = p.red, writes = { value = "state_red" } },
      { "led", nodes = { "A1", "A2" }, resistance = p.resistance, current_full = p.rated_current, reversed = p.reversed,
        writes = { light = "light" } },
    }
  end,
  senses = {
    { "look", when = "light > 0.5 and state_red > 0.5", fr = "Allumé, d’une autre couleur que son étiquette", en = "Lit, in another colour than its label says" },
    { "look", when = "light > 0.5", fr = "Allumé", en = "Lit" },
    { "look", when = "light > 0.1", fr = "Faiblement allumé", en = "Dimly lit" },
    { "look", when = "light > 0.01", fr = "Luit à peine", en = "Glows very faintly" },
    { "look", when = "state_red > 0.5", fr = "Éteint, cabochon d’une autre couleur que l’étiquette", en = "Dark, lens of another colour than the label" },
    { "look", fr = "Éteint", en = "Dark" },
  },
  faults = {
    open = { name = { fr = "DEL coupée", en = "LED open" }, sheet = "B1.13", set = { resistance = "1e9 ohm" } },
    worn = { name = { fr = "DEL vieillie, faible", en = "Aged LED, dim" }, sheet = "B1.13", set = { resistance = "6000 ohm" } },
    wrong_part_reversed = { name = { fr = "Polarité inversée", en = "Reversed polarity" }, sheet = "B1.13", set = { reversed = 1 } },
    wrong_part_colour = { name = { fr = "Cabochon d’une autre couleur", en = "Lens of another colour" }, sheet = "B1.13", set = { red = 1 } },
  },
  wear = { { law = "W15", fault = "worn", rate = "(light > 0.1) / 50000 h", power = 3 } },
  care = { { every = "720 h", fr = "Essai des voyants", en = "Lamp test" } },
  spares = {
    { article = "DEL-24", same = true, price = 9, stock = 8, name = { fr = "Module DEL 24 V=", en = "LED module 24 V DC" } },
    { article = "DEL-24-UNI", equivalent = true, price = 10, stock = 2, set = { resistance = "1300 ohm" },
      name = { fr = "Module DEL 24 V= / ~", en = "LED module 24 V DC / AC" } },
    { article = "DEL-230", wrong = true, price = 9, stock = 4, set = { resistance = "110000 ohm" },
      name = { fr = "Module DEL 230 V~", en = "LED module 230 V AC" } },
  },
  article = "DEL-24", price = 9, replace_duration = "10 min",
}
