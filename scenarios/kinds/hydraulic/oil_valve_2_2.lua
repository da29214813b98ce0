-- 2/2 valve with a fixed throttle in it: open when its coil is live (slow speed), shut at rest. A in, B out.
depanne.api(1)
return depanne.kind {
  id = "oil_valve_2_2", trade = "hydraulic",
  name = { fr = "Distributeur 2/2 à étranglement fixe", en = "2/2 valve with fixed throttle" },
  flags = { "removable" },
  terminals = { { "A", "hydraulic" }, { "B", "hydraulic" } },
  inputs = { "coil", "viscosity" },
  signals = { "position", "flow", "heat", "external_leak",
              { "manual", control = true, initial = 0, name = { fr = "Commande manuelle auxiliaire", en = "Manual override" } } },
  parameters = {
    flow = { unit = "m3/s", default = "0.9 l/min", min = 1e-7, max = 1 }, -- at 1 bar
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    leak = { unit = "m3/(s.Pa)", default = "0.00005 l/(min·bar)", min = 0, max = 1e-9 },
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    spring_broken = { unit = "1", default = 0, min = 0, max = 1 },
    plate_leak = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-9 },
  },
  plate = function(p) return "NG6, 2/2 NF, 315 bar, 24 V= 30 W" end,
  laws = function(p)
    return {
      { "oil_spool", nodes = { "A" }, time_on = 0.04, time_off = 0.03, stuck = p.stuck, spring_broken = p.spring_broken,
        reads = { coil_a = "coil", hand_a = "manual" }, writes = { position = "position" } },
      { "oil_path", nodes = { "A", "B" }, flow = p.flow, at_plus = 1, leak = p.leak, blocked = p.blocked,
        reads = { position = "position", viscosity = "viscosity" }, writes = { flow = "flow", heat = "heat" } },
      { "oil_gap", nodes = { "A", "reference" }, conductance = p.plate_leak, writes = { flow = "external_leak" } },
      { "oil_volume", nodes = { "A" }, volume = 2e-5 },
      { "oil_volume", nodes = { "B" }, volume = 2e-5 },
    }
  end,
  probes = { u = "position", q = "flow" },
  senses = {
    { "look", when = "external_leak > 8.33e-8", fr = "De l’huile coule à l’embase", en = "Oil runs out at the subplate" },
    { "look", when = "manual > 0.5", fr = "La commande manuelle est enfoncée", en = "The manual override is pushed in" },
    { "look", fr = "Commande manuelle libre, embase sèche", en = "Override free, subplate dry" },
    { "listen", when = "abs(flow) > 5e-6", fr = "L’huile passe", en = "Oil passes" },
    { "listen", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    stuck = { name = { fr = "Tiroir bloqué", en = "Spool stuck" }, sheet = "B3.6", set = { stuck = 1 } },
    broken_spring = { name = { fr = "Ressort cassé : reste ouvert", en = "Spring broken: stays open" }, sheet = "B3.6", set = { spring_broken = 1 } },
    worn = { name = { fr = "Tiroir usé : passe fermé", en = "Spool worn: passes when shut" }, sheet = "B3.6", set = { leak = "0.02 l/(min·bar)" } },
    clogged = { name = { fr = "Étranglement bouché", en = "Throttle clogged" }, sheet = "B3.8", set = { blocked = 0.8 } },
    leaking = { name = { fr = "Joint d’embase fuyard", en = "Subplate O-ring leaking" }, sheet = "B3.6", set = { plate_leak = "0.02 l/(min·bar)" } },
  },
  wear = { { law = "W4", fault = "worn", count = "position > 0.9", each = "1 / 5e6", power = 1.5 } },
  care = { { every = "2000 h", fr = "Contrôler l’étanchéité de l’embase", en = "Check the subplate" } },
  spares = {
    { article = "D22-NF", same = true, price = 124, stock = 1, name = { fr = "Distributeur 2/2 NF NG6, étranglement 0,9", en = "2/2 NC valve NG6, throttle 0.9" } },
    { article = "D22-NF-G", wrong = true, price = 119, stock = 1, set = { flow = "9 l/min" }, name = { fr = "Distributeur 2/2 NF NG6, plein passage", en = "2/2 NC valve NG6, full bore" } },
  },
  article = "D22-NF", price = 124, replace_duration = "40 min",
}
