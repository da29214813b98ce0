-- Hand-operated 3/2 shut-off valve with exhaust, padlockable when closed.
depanne.api(1)
return depanne.kind {
  id = "shutoff_valve_3_2", symbol = "valve_3_2_hand", trade = "pneumatic",
  name = { fr = "Vanne de sectionnement 3/2 à échappement, cadenassable", en = "3/2 shut-off valve with exhaust, padlockable" },
  flags = { "removable", "isolator", "safety" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  signals = { "exhaust_flow", "no_lock",
              { "handle", control = true, initial = 0, name = { fr = "Poignée (0 fermée, 1 ouverte)", en = "Handle (0 closed, 1 open)" } } },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "8 l/(s·bar)", min = 1e-10, max = 1e-6 },
    passing = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    exhaust_blocked = { unit = "1", default = 0, min = 0, max = 1 },
    lock_missing = { unit = "1", default = 0, min = 0, max = 1 },
    port_volume = { unit = "m3", default = "10 ml", min = 1e-7, max = 1e-2 },
  },
  plate = function(p) return "G1/4 16 bar" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "valve_path", nodes = { "1", "2" }, conductance = p.conductance, open_at = 1, reads = { position = "handle" } },
      { "valve_path", nodes = { "2", "reference" }, conductance = p.conductance, open_at = 0, blocked = p.exhaust_blocked,
        reads = { position = "handle" }, writes = { flow = "exhaust_flow" } },
      { "orifice", nodes = { "1", "2" }, conductance = p.passing },
      { "proximity", from = 0.5 - p.lock_missing, to = 1e3, hysteresis = 0, delay = 0, writes = { detected = "no_lock" } },
    }
  end,
  probes = { exhaust = "exhaust_flow", no_lock = "no_lock" },
  senses = {
    { "look", when = "handle > 0.5", fr = "Poignée dans l’axe de la conduite : ouverte", en = "Handle along the pipe: open" },
    { "look", when = "no_lock > 0.5", fr = "Poignée en travers : fermée ; l’oreille de cadenassage est cassée, aucun cadenas ne tient",
      en = "Handle across: closed; the padlock lug is broken, no padlock holds" },
    { "look", fr = "Poignée en travers de la conduite : fermée, trou de cadenas accessible", en = "Handle across the pipe: closed, padlock hole free" },
    { "listen", when = "exhaust_flow > 0.0005", fr = "L’air s’échappe par l’orifice d’échappement", en = "Air rushes out of the exhaust port", ambient = true },
    { "listen", when = "exhaust_flow > 0.00008", fr = "Un léger souffle à l’échappement", en = "A slight blow at the exhaust" },
    { "listen", fr = "Rien", en = "Nothing" },
  },
  faults = {
    leaking = { name = { fr = "Siège non étanche", en = "Passing seat" }, sheet = "B2.3", set = { passing = "0.02 l/(s·bar)" } },
    clogged = { name = { fr = "Échappement obstrué", en = "Exhaust blocked" }, sheet = "B2.3", set = { exhaust_blocked = 1 } },
    missing_lock = { name = { fr = "Oreille de cadenassage cassée", en = "Padlock lug broken" }, sheet = "B2.3", set = { lock_missing = 1 } },
  },
  wear = { { law = "W4", fault = "leaking", count = "handle > 0.5", each = "1 / 20000", power = 1.5 } },
  care = { { every = "2000 h", fr = "Fermer, lire 0 bar en aval et l’attendre 5 min", en = "Close, read 0 bar downstream and wait 5 min" } },
  spares = {
    { article = "VS-32-14", same = true, price = 43, stock = 1,
      name = { fr = "Vanne 3/2 G1/4 cadenassable à échappement", en = "3/2 valve G1/4, padlockable, with exhaust" } },
    { article = "VS-32-14-B", equivalent = true, price = 45, stock = 1, set = { conductance = "7.5 l/(s·bar)" },
      name = { fr = "Vanne 3/2 G1/4 cadenassable, autre marque", en = "3/2 valve G1/4, padlockable, other make" } },
    { article = "VBS-14", wrong = true, price = 9, stock = 3, set = { exhaust_blocked = 1 },
      name = { fr = "Vanne à boisseau 2 voies G1/4", en = "Two-way ball valve G1/4" },
      remark = { fr = "Sans échappement ni cadenas", en = "No exhaust, no padlock" } },
  },
  article = "VS-32-14", price = 43, replace_duration = "20 min",
}
