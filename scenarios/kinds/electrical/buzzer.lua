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
  faults = {
    open = { name = { fr = "Avertisseur coupé", en = "Sounder open" }, set = { resistance = "1e9 ohm" } },
  },
  spares = {
    { article = "SON-24", same = true, price = 24, stock = 1, name = { fr = "Module sonore 24 V=", en = "Sounder module 24 V DC" } },
  },
  article = "SON-24", price = 24, replace_duration = "10 min",
}
