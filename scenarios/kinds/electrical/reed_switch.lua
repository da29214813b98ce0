-- Reed switch of a cylinder, two wires in series with its load: 3 V kept when closed, leakage of its LED when open.
depanne.api(1)
return depanne.kind {
  id = "reed_switch", trade = "electrical",
  name = { fr = "Interrupteur à lames souples de vérin, 2 fils", en = "Reed switch of a cylinder, 2 wires" },
  flags = { "removable" },
  terminals = { { "BN", "electrical" }, { "BU", "electrical" } },
  inputs = { "position" },
  signals = { "detected", "led", "slid", "steel" },
  parameters = {
    from = { unit = "m", default = "0 m", min = -10, max = 10 }, -- window of the piston's position
    to = { unit = "m", default = "0.008 m", min = -10, max = 10 },
    shift = { unit = "m", default = "0 m", min = -0.5, max = 0.5 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    leakage = { unit = "A", default = "1e-6 A", min = 1e-7, max = 0.1 },
    drop = { unit = "V", default = "3 V", min = 0, max = 50 },
    open = { unit = "1", default = 0, min = 0, max = 1 },
    neighbour = { unit = "1", default = 0, min = 0, max = 1 }, -- steel beside it draws the field off
  },
  plate = function(p) return "5-30 V= 2 fils 40 mA" end,
  laws = function(p)
    return {
      { "property", value = p.neighbour, writes = { value = "steel" } },
      { "proximity", from = p.from, to = p.to, hysteresis = 0.0005, shift = p.shift, delay = 0.005, stuck = p.stuck,
        reads = { value = "position" }, writes = { detected = "detected", shift = "slid" } },
      { "two_wire_sensor", nodes = { "BN", "BU" }, drop = p.drop, leakage = p.leakage, current_limit = 0.04, open = p.open,
        reads = { detected = "detected" }, writes = { led = "led" } },
    }
  end,
  senses = {
    { "look", when = "led and steel > 0.5", fr = "DEL allumée, une vis d’acier touche le détecteur", en = "LED lit, a steel screw touches the switch" },
    { "look", when = "led", fr = "La DEL est allumée", en = "The LED is lit" },
    { "look", when = "steel > 0.5", fr = "DEL éteinte, une vis d’acier touche le détecteur", en = "LED dark, a steel screw touches the switch" },
    { "look", fr = "La DEL est éteinte", en = "The LED is dark" },
    { "touch", when = "abs(slid) > 0.002", fr = "Le détecteur coulisse dans sa rainure", en = "The switch slides in its groove" },
    { "touch", fr = "Le détecteur est serré", en = "The switch is tight" },
  },
  settings = {
    { id = "shift", parameter = "shift", unit = "mm", scale = 0.001, min = -20, max = 20, duration = 120,
      name = { fr = "Position dans la rainure", en = "Position in the groove" } },
  },
  faults = {
    moved = { name = { fr = "Détecteur glissé de 10 mm", en = "Switch slid by 10 mm" }, sheet = "B1.20", set = { shift = "10 mm" } },
    welded = { name = { fr = "Lames soudées : toujours à 1", en = "Reeds welded: always on" }, sheet = "B1.20", set = { stuck = 1 } },
    worn = { name = { fr = "Aimant affaibli par la chaleur", en = "Magnet weakened by heat" }, sheet = "B1.20", set = { stuck = -1 } },
    wrong_part_steel = { name = { fr = "Vis en acier contre le détecteur : champ détourné", en = "Steel screw beside the switch: field drawn off" }, sheet = "B1.20",
                         set = { neighbour = 1, from = "0.003 m", to = "0.0035 m" } },
    broken_wire = { name = { fr = "Câble coupé par la flexion", en = "Cable broken by flexing" }, sheet = "B1.20", set = { open = 1 } },
    leaking = { name = { fr = "Électronique 2 fils : 1 mA à l’état ouvert", en = "Two-wire electronics: 1 mA when open" }, sheet = "B1.13", set = { leakage = "1 mA" } },
  },
  wear = { { law = "W13", fault = "leaking", count = "detected", each = "1 / 10000000", power = 4 } },
  care = { { every = "4000 h", fr = "Contrôler le serrage et les deux détecteurs d’un même vérin", en = "Check the tightening and both switches of a cylinder" } },
  spares = {
    { article = "DM-2F-C", same = true, price = 18, stock = 3, name = { fr = "Interrupteur reed 2 fils, rainure en C", en = "Reed switch, 2 wires, C slot" } },
    { article = "DM-2F-C-B", equivalent = true, price = 19, stock = 2, set = { drop = "2.6 V" },
      name = { fr = "Interrupteur reed 2 fils, rainure en C, autre marque", en = "Reed switch, 2 wires, C slot, other make" } },
    { article = "DM-2F-T-ELEC", wrong = true, price = 22, stock = 1, set = { leakage = "1 mA" },
      name = { fr = "Détecteur électronique 2 fils, rainure en T", en = "Electronic sensor, 2 wires, T slot" } },
  },
  article = "DM-2F-C", price = 18, replace_duration = "12 min",
}
