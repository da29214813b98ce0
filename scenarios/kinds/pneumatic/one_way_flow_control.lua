-- One-way flow regulator (meter-out): 1 towards the valve, 2 towards the cylinder.
depanne.api(1)
return depanne.kind {
  id = "one_way_flow_control", trade = "pneumatic",
  name = { fr = "Limiteur de débit unidirectionnel", en = "One-way flow control" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  signals = { "flow" },
  parameters = {
    needle = { unit = "m3/(s.Pa)", default = "0.2 l/(s·bar)", min = 1e-12, max = 1e-6 }, -- screw fully open
    opening = { unit = "1", default = 0.5, min = 0, max = 1 },
    free = { unit = "m3/(s.Pa)", default = "0.6 l/(s·bar)", min = 1e-12, max = 1e-6 },
    check_stuck = { unit = "1", default = 0, min = -1, max = 1 },
    check_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    reversed = { unit = "1", default = 0, min = 0, max = 1 }, -- mounted the other way round: meter-in
    port_volume = { unit = "m3", default = "1 ml", min = 1e-8, max = 1e-3 },
  },
  plate = function(p) return "1/8-6, sens de la flèche : vers le vérin" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "orifice", nodes = { "1", "2" }, conductance = p.needle, opening = p.opening, blocked = p.blocked,
        writes = { flow = "flow" } },
      { "check", nodes = { "1", "2" }, conductance = p.free * (1 - p.reversed), cracking = 10e3, stuck = p.check_stuck,
        reverse_leak = p.check_leak * (1 - p.reversed) },
      { "check", nodes = { "2", "1" }, conductance = p.free * p.reversed, cracking = 10e3, stuck = p.check_stuck },
    }
  end,
  probes = { q = "flow" },
  senses = {
    { "look", when = "reversed > 0.5", fr = "La flèche gravée pointe vers le distributeur", en = "The engraved arrow points towards the valve" },
    { "look", when = "opening < 0.15", fr = "Vis presque vissée à fond, contre-écrou desserré", en = "Screw almost fully in, lock nut loose" },
    { "look", when = "opening > 0.95", fr = "Vis dévissée à fond, contre-écrou desserré", en = "Screw fully out, lock nut loose" },
    { "look", fr = "Vis de réglage et contre-écrou en place", en = "Screw and lock nut in place" },
    { "touch", when = "opening < 0.15 or opening > 0.95", fr = "Le contre-écrou tourne à la main", en = "The lock nut turns by hand" },
    { "touch", fr = "Le contre-écrou est serré", en = "The lock nut is tight" },
  },
  settings = {
    { id = "opening", parameter = "opening", unit = "%", scale = 0.01, min = 0, max = 100, duration = 60,
      name = { fr = "Ouverture de la vis", en = "Screw opening" } },
  },
  faults = {
    clogged = { name = { fr = "Passage encrassé", en = "Passage clogged" }, sheet = "B2.7", set = { blocked = 0.8 } },
    stuck = { name = { fr = "Clapet bloqué fermé", en = "Check stuck closed" }, sheet = "B2.7", set = { check_stuck = -1 } },
    leaking = { name = { fr = "Clapet non étanche", en = "Check leaking" }, sheet = "B2.7", set = { check_stuck = 1 } },
    misadjusted = { name = { fr = "Vis presque fermée par les vibrations", en = "Screw almost closed by vibration" }, sheet = "B2.7", set = { opening = 0.09 } },
    misadjusted_open = { name = { fr = "Vis ouverte à fond", en = "Screw fully open" }, sheet = "B2.7", set = { opening = 1, needle = "0.6 l/(s·bar)" } },
    moved = { name = { fr = "Limiteur monté à l’envers", en = "Flow control mounted the wrong way round" }, sheet = "B2.7", set = { reversed = 1 } },
  },
  wear = { { law = "W5", fault = "clogged", rate = "abs(flow) / 90000" } },
  care = { { every = "500 h", fr = "Vérifier le repère de la vis et le contre-écrou", en = "Check the screw's mark and the lock nut" } },
  spares = {
    { article = "LD-18-6", same = true, price = 11, stock = 4,
      name = { fr = "Limiteur de débit unidirectionnel 1/8-6", en = "One-way flow control 1/8-6" } },
    { article = "LD-18-6-B", equivalent = true, price = 12, stock = 1, set = { free = "0.55 l/(s·bar)" },
      name = { fr = "Limiteur de débit unidirectionnel 1/8-6, autre marque", en = "One-way flow control 1/8-6, other make" } },
    { article = "LD-14-8", wrong = true, price = 13, stock = 2, set = { needle = "1.2 l/(s·bar)", free = "1.5 l/(s·bar)" },
      name = { fr = "Limiteur de débit unidirectionnel 1/4-8", en = "One-way flow control 1/4-8" },
      remark = { fr = "Débit six fois plus grand", en = "Six times the flow" } },
  },
  article = "LD-18-6", price = 11, replace_duration = "12 min",
}
