-- Magnetic position sensor of a cylinder: three wires, PNP, closing.
depanne.api(1)
return depanne.kind {
  id = "proximity_sensor", symbol = "sensor_pnp", trade = "electrical",
  name = { fr = "Détecteur magnétique de vérin, PNP", en = "Magnetic cylinder sensor, PNP" },
  flags = { "removable", "electronic" },
  terminals = { { "BN", "electrical" }, { "BU", "electrical" }, { "BK", "electrical" } },
  inputs = { "position" },
  signals = { "detected", "led", "slid" },
  parameters = {
    from = { unit = "m", default = "0 m", min = -10, max = 10 }, -- window of the piston's position
    to = { unit = "m", default = "0 m", min = -10, max = 10 },
    shift = { unit = "m", default = "0 m", min = -0.5, max = 0.5 }, -- how far it has slid in its groove
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    dead = { unit = "1", default = 0, min = 0, max = 1 },
    npn = { unit = "1", default = 0, min = 0, max = 1 },
    inverted = { unit = "1", default = 0, min = 0, max = 1 },
    output_load = { unit = "ohm", default = "100 kohm", min = 1, max = 1e9 },
  },
  plate = function(p) return "10-30 V= PNP NO 200 mA" end,
  laws = function(p)
    return {
      { "proximity", from = p.from, to = p.to, hysteresis = 0.0002, shift = p.shift, delay = 0.005, stuck = p.stuck,
        reads = { value = "position" }, writes = { detected = "detected", shift = "slid" } },
      { "sensor_output", nodes = { "BN", "BU", "BK" }, drop = 1.6, on_resistance = 8, leakage = 1e-5,
        minimum_supply = 10, supply_current = 0.01, current_limit = 0.2, npn = p.npn, inverted = p.inverted, dead = p.dead,
        reads = { detected = "detected" }, writes = { led = "led" } },
      { "resistor", nodes = { "BK", "BU" }, resistance = p.output_load }, -- pull-down of the output stage
    }
  end,
  senses = {
    { "look", when = "led", fr = "La DEL du détecteur est allumée", en = "The sensor's LED is lit" },
    { "look", fr = "La DEL du détecteur est éteinte", en = "The sensor's LED is dark" },
    { "touch", when = "abs(slid) > 0.002", fr = "Le détecteur coulisse dans sa rainure", en = "The sensor slides in its groove" },
    { "touch", fr = "Le détecteur est serré dans sa rainure", en = "The sensor is tight in its groove" },
  },
  settings = {
    { id = "position", parameter = "shift", unit = "mm", scale = 0.001, min = -20, max = 20, duration = 120,
      name = { fr = "Position dans la rainure", en = "Position in the groove" } },
  },
  faults = {
    dead = { name = { fr = "Détecteur hors service", en = "Sensor dead" }, sheet = "SP2", set = { dead = 1 } },
    moved = { name = { fr = "Détecteur glissé de 6 mm", en = "Sensor slid by 6 mm" }, sheet = "B1.20", set = { shift = "6 mm" } },
    stuck = { name = { fr = "Contact collé", en = "Contact stuck on" }, sheet = "B1.20", set = { stuck = 1 } },
    worn = { name = { fr = "Aimant du piston affaibli : plus de détection", en = "Piston magnet weakened: no detection any more" }, sheet = "B1.20", set = { stuck = -1 } },
    wrong_part_npn = { name = { fr = "NPN monté à la place du PNP", en = "NPN fitted instead of PNP" }, sheet = "SP4", set = { npn = 1 } },
    wrong_part_nc = { name = { fr = "NC monté à la place du NO", en = "NC fitted instead of NO" }, sheet = "SP5", set = { inverted = 1 } },
    shorted = { name = { fr = "Sortie en court-circuit au 0 V : 20 Ω", en = "Output shorted to 0 V: 20 Ω" }, sheet = "SP6", set = { output_load = "20 ohm" } },
  },
  care = { { every = "4000 h", fr = "Contrôler le serrage dans la rainure et la plage de détection", en = "Check the tightening in the groove and the window" } },
  spares = {
    { article = "DM-PNP-M8", same = true, price = 27, stock = 3,
      name = { fr = "Détecteur magnétique PNP NO, rainure en C", en = "Magnetic sensor PNP NO, C slot" } },
    { article = "DM-PNP-2M", equivalent = true, price = 25, stock = 2, set = {},
      name = { fr = "Détecteur magnétique PNP NO, câble 2 m", en = "Magnetic sensor PNP NO, 2 m cable" },
      remark = { fr = "Même fonction, câble au lieu du connecteur M8", en = "Same function, cable instead of M8 plug" } },
    { article = "DM-NPN-M8", wrong = true, price = 27, stock = 3, set = { npn = 1 },
      name = { fr = "Détecteur magnétique NPN NO, rainure en C", en = "Magnetic sensor NPN NO, C slot" } },
    { article = "DM-PNP-NC", wrong = true, price = 27, stock = 1, set = { inverted = 1 },
      name = { fr = "Détecteur magnétique PNP NC, rainure en C", en = "Magnetic sensor PNP NC, C slot" } },
  },
  article = "DM-PNP-M8", price = 27, replace_duration = "12 min",
}
