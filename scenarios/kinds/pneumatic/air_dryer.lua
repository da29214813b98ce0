-- Refrigerating dryer: cools the air to 3 °C, its water falls out and an automatic drain takes it away.
depanne.api(1)
return depanne.kind {
  id = "air_dryer", trade = "pneumatic",
  name = { fr = "Sécheur d’air frigorifique", en = "Refrigerating air dryer" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  inputs = { "moisture_in" },
  signals = { "flow", "water", "moisture",
              { "switch", control = true, initial = 1, name = { fr = "Interrupteur du sécheur", en = "Dryer switch" } } },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "10 l/(s·bar)", min = 1e-11, max = 1e-5 },
    efficiency = { unit = "1", default = 0.97, min = 0, max = 1 },
    trap = { unit = "m3", default = "0.2 l", min = 1e-6, max = 1 },
    standing_water = { unit = "m3", default = "0 ml", min = 0, max = 1 },
    drain = { unit = "m3/s", default = "1 ml/s", min = 0, max = 1e-3 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "0,5 m³/min, point de rosée 3 °C" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = 1e-3 }, { "volume", nodes = { "2" }, volume = 1e-3 },
      { "orifice", nodes = { "1", "2" }, conductance = p.conductance, blocked = p.blocked, writes = { flow = "flow" } },
      { "water_trap", capacity = p.trap, standing = p.standing_water, drain = p.drain, efficiency = p.efficiency,
        reads = { flow = "flow", moisture = "moisture_in", working = "switch" }, writes = { water = "water", moisture = "moisture" } },
    }
  end,
  probes = { q = "flow", moisture = "moisture", water = "water" },
  senses = {
    { "look", when = "switch < 0.5", fr = "Sécheur à l’arrêt, voyant éteint", en = "Dryer off, light dark" },
    { "look", when = "moisture > 0.5", fr = "Le témoin de point de rosée est rouge", en = "The dew point indicator is red" },
    { "look", fr = "Le témoin de point de rosée est vert", en = "The dew point indicator is green" },
  },
  faults = {
    dead = { name = { fr = "Groupe froid en panne", en = "Cooling unit dead" }, sheet = "B2.1", set = { efficiency = 0 } },
    stuck_drain = { name = { fr = "Purge automatique bloquée fermée", en = "Automatic drain stuck closed" }, sheet = "CO5", set = { drain = "0 ml/s", standing_water = "0.3 l" } },
    clogged = { name = { fr = "Échangeur encrassé ou gelé", en = "Exchanger fouled or iced" }, sheet = "B2.1", set = { blocked = 0.97 } },
  },
  wear = { { law = "W12", fault = "clogged", rate = "max(flow, 0) / 500000" } },
  care = {
    { every = "168 h", fr = "Essayer la purge automatique", en = "Try the automatic drain" },
    { every = "2000 h", fr = "Souffler le condenseur", en = "Blow out the condenser" },
  },
  spares = {
    { article = "SE-05", same = true, price = 640, stock = 1, name = { fr = "Sécheur 0,5 m³/min", en = "Dryer 0.5 m³/min" } },
    { article = "SE-06", equivalent = true, price = 690, stock = 1, set = { conductance = "12 l/(s·bar)" },
      name = { fr = "Sécheur 0,6 m³/min", en = "Dryer 0.6 m³/min" } },
    { article = "SE-01", wrong = true, price = 410, stock = 1, set = { conductance = "1 l/(s·bar)", efficiency = 0.4 },
      name = { fr = "Sécheur 0,1 m³/min", en = "Dryer 0.1 m³/min" } },
  },
  article = "SE-05", price = 640, replace_duration = "90 min",
}
