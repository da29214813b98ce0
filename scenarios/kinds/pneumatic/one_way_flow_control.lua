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
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    port_volume = { unit = "m3", default = "1 ml", min = 1e-7, max = 1e-3 },
  },
  plate = function(p) return "1/8-6, vis 10 tours" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "orifice", nodes = { "1", "2" }, conductance = p.needle, opening = p.opening, blocked = p.blocked,
        writes = { flow = "flow" } },
      { "check", nodes = { "1", "2" }, conductance = p.free, cracking = 10e3, stuck = p.check_stuck },
    }
  end,
  senses = {
    { "look", fr = "Vis de réglage et contre-écrou en place", en = "Screw and lock nut in place" },
    { "touch", fr = "Le contre-écrou est serré", en = "The lock nut is tight" },
  },
  settings = {
    { id = "opening", parameter = "opening", unit = "%", scale = 0.01, min = 0, max = 100, duration = 60,
      name = { fr = "Ouverture de la vis", en = "Screw opening" } },
  },
  faults = {
    clogged = { name = { fr = "Passage encrassé", en = "Passage clogged" }, set = { blocked = 0.8 } },
    stuck = { name = { fr = "Clapet bloqué fermé", en = "Check stuck closed" }, set = { check_stuck = -1 } },
    leaking = { name = { fr = "Clapet non étanche", en = "Check leaking" }, set = { check_stuck = 1 } },
    misadjusted = { name = { fr = "Vis presque fermée", en = "Screw almost closed" }, set = { opening = 0.09 } },
  },
  spares = {
    { article = "LD-18-6", same = true, price = 11, stock = 4,
      name = { fr = "Limiteur de débit unidirectionnel 1/8-6", en = "One-way flow control 1/8-6" } },
    { article = "LD-14-8", wrong = true, price = 13, stock = 2, set = { needle = "1.2 l/(s·bar)", free = "1.5 l/(s·bar)" },
      name = { fr = "Limiteur de débit unidirectionnel 1/4-8", en = "One-way flow control 1/4-8" },
      remark = { fr = "Débit six fois plus grand", en = "Six times the flow" } },
  },
  article = "LD-18-6", price = 11, replace_duration = "12 min",
}
