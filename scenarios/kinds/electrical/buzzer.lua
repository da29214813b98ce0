-- Sounder of the beacon.
depanne.api(1)
return depanne.kind {
  id = "buzzer", trade = "electrical",
  name = { fr = "Avertisseur sonore", en = "Sounder" },
  flags = { "removable" },
  terminals = { { "A1", "electrical" }, { "A2", "electrical" } },
  signals = { "sound" },
  parameters = {
    resistance = { unit = "ohm", default = "300 ohm", min = 10, max = 1e12 },
    rated_current = { unit = "A", default = "0.08 A", min = 1e-4, max = 10 },
  },
  plate = function(p) return "24 V= 80 mA" end,
  laws = function(p)
    return {
      { "lamp", nodes = { "A1", "A2" }, resistance = p.resistance, current_full = p.rated_current,
        writes = { light = "sound" } },
    }
  end,
  senses = {
    { "listen", when = "sound > 0.5", fr = "L’avertisseur sonne", en = "The sounder is on", ambient = true },
    { "listen", fr = "L’avertisseur est muet", en = "The sounder is silent" },
    { "look", fr = "Module sonore en tête de balise", en = "Sounder module on top of the beacon" },
  },
  measures = { noise = "40 + 45 * sound" },
  faults = {
    open = { name = { fr = "Avertisseur coupé", en = "Sounder open" }, sheet = "B1.13", set = { resistance = "1e9 ohm" } },
    worn = { name = { fr = "Membrane fatiguée : son faible", en = "Tired membrane: weak sound" }, sheet = "B1.13", set = { resistance = "900 ohm" } },
    shorted = { name = { fr = "Avertisseur en court-circuit", en = "Sounder shorted" }, set = { resistance = "10 ohm", rated_current = "10 A" } },
  },
  care = { { every = "720 h", fr = "Essai sonore", en = "Sound test" } },
  spares = {
    { article = "SON-24", same = true, price = 24, stock = 1, name = { fr = "Module sonore 24 V=", en = "Sounder module 24 V DC" } },
    { article = "SON-24-85", equivalent = true, price = 27, stock = 1, set = { resistance = "320 ohm" },
      name = { fr = "Module sonore 24 V= 85 dB", en = "Sounder module 24 V DC 85 dB" } },
    { article = "SON-230", wrong = true, price = 26, stock = 1, set = { resistance = "30000 ohm" },
      name = { fr = "Module sonore 230 V~", en = "Sounder module 230 V AC" } },
  },
  article = "SON-24", price = 24, replace_duration = "10 min",
}
