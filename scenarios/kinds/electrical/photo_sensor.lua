-- Diffuse photoelectric sensor: three wires, PNP, light-on.
depanne.api(1)
return depanne.kind {
  id = "photo_sensor", trade = "electrical",
  name = { fr = "Détecteur photoélectrique, PNP", en = "Photoelectric sensor, PNP" },
  flags = { "removable", "electronic" },
  terminals = { { "BN", "electrical" }, { "BU", "electrical" }, { "BK", "electrical" } },
  inputs = { "target" }, -- 1 while something stands in the beam
  signals = { "detected", "led" },
  parameters = {
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    dead = { unit = "1", default = 0, min = 0, max = 1 },
    npn = { unit = "1", default = 0, min = 0, max = 1 },
    inverted = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "10-30 V= PNP, réflexion directe 0-300 mm" end,
  laws = function(p)
    return {
      { "proximity", from = 0.5, to = 1.5, hysteresis = 0.1, delay = 0.002, stuck = p.stuck,
        reads = { value = "target" }, writes = { detected = "detected" } },
      { "sensor_output", nodes = { "BN", "BU", "BK" }, drop = 1.6, on_resistance = 8, leakage = 1e-5,
        minimum_supply = 10, supply_current = 0.01, current_limit = 0.2, npn = p.npn, inverted = p.inverted, dead = p.dead,
        reads = { detected = "detected" }, writes = { led = "led" } },
      { "resistor", nodes = { "BK", "BU" }, resistance = 100000 }, -- pull-down of the output stage
    }
  end,
  senses = {
    { "look", when = "led", fr = "La DEL jaune du détecteur est allumée", en = "The sensor's yellow LED is lit" },
    { "look", fr = "La DEL jaune du détecteur est éteinte", en = "The sensor's yellow LED is dark" },
    { "touch", fr = "La lentille est sèche", en = "The lens is dry" },
  },
  faults = {
    dead = { name = { fr = "Détecteur hors service", en = "Sensor dead" }, set = { dead = 1 } },
    clogged = { name = { fr = "Lentille encrassée", en = "Dirty lens" }, set = { stuck = -1 } },
    stuck = { name = { fr = "Sortie collée", en = "Output stuck on" }, set = { stuck = 1 } },
  },
  spares = {
    { article = "DP-PNP-300", same = true, price = 64, stock = 1,
      name = { fr = "Détecteur photoélectrique PNP 300 mm", en = "Photoelectric sensor PNP 300 mm" } },
    { article = "DP-NPN-300", wrong = true, price = 64, stock = 1, set = { npn = 1 },
      name = { fr = "Détecteur photoélectrique NPN 300 mm", en = "Photoelectric sensor NPN 300 mm" } },
  },
  article = "DP-PNP-300", price = 64, replace_duration = "15 min",
}
