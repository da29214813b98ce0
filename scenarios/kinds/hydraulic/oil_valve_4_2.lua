-- 4/2 directional valve, NG6, two coils and a detent: it stays where it was sent. Coil a: P-A and B-T; coil b: P-B and A-T.
depanne.api(1)
return depanne.kind {
  id = "oil_valve_4_2", trade = "hydraulic",
  name = { fr = "Distributeur 4/2 NG6 à crans", en = "4/2 directional valve NG6, detented" },
  flags = { "removable" },
  terminals = { { "P", "hydraulic" }, { "A", "hydraulic" }, { "B", "hydraulic" }, { "T", "hydraulic" } },
  inputs = { "coil_a", "coil_b", "viscosity" },
  signals = { "position", "flow", "flow_pb", "external_leak",
              { "manual_a", control = true, initial = 0, name = { fr = "Commande manuelle, côté a", en = "Manual override, side a" } },
              { "manual_b", control = true, initial = 0, name = { fr = "Commande manuelle, côté b", en = "Manual override, side b" } } },
  parameters = {
    flow = { unit = "m3/s", default = "8 l/min", min = 1e-6, max = 1 }, -- a path, at 1 bar
    time_on = { unit = "s", default = "0.04 s", min = 0.001, max = 2 },
    leak = { unit = "m3/(s.Pa)", default = "0.0001 l/(min·bar)", min = 0, max = 1e-9 },
    force = { unit = "1", default = 1.6, min = 0, max = 10 },
    silting = { unit = "1", default = 0.5, min = 0, max = 10 },
    detented = { unit = "1", default = 1, min = 0, max = 1 },
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    plate_leak = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-9 },
  },
  plate = function(p) return "NG6, 4/2 à crans, 315 bar, 24 V= 30 W" end,
  laws = function(p)
    local function path(a, b, minus, plus, flow)
      return { "oil_path", nodes = { a, b }, flow = p.flow, at_minus = minus, at_plus = plus, leak = p.leak,
               reads = { position = "position", viscosity = "viscosity" }, writes = { flow = flow } }
    end
    return {
      { "oil_spool", nodes = { "P" }, time_on = p.time_on, time_off = p.time_on, detented = p.detented, two_positions = true,
        force = p.force, silting = p.silting, stuck = p.stuck,
        reads = { coil_a = "coil_a", coil_b = "coil_b", hand_a = "manual_a", hand_b = "manual_b" }, writes = { position = "position" } },
      path("P", "A", 0, 1, "flow"), path("P", "B", 1, 0, "flow_pb"), path("A", "T", 1, 0), path("B", "T", 0, 1),
      { "oil_gap", nodes = { "P", "reference" }, conductance = p.plate_leak, reads = { viscosity = "viscosity" },
        writes = { flow = "external_leak" } },
      { "oil_volume", nodes = { "P" }, volume = 2e-5 }, { "oil_volume", nodes = { "A" }, volume = 2e-5 },
      { "oil_volume", nodes = { "B" }, volume = 2e-5 }, { "oil_volume", nodes = { "T" }, volume = 2e-5 },
    }
  end,
  probes = { u = "position", q = "flow" },
  measures = { leak = "external_leak" },
  senses = {
    { "look", when = "external_leak > 8.33e-8", fr = "De l’huile coule entre le distributeur et son embase", en = "Oil runs out between valve and subplate" },
    { "look", when = "manual_a > 0.5 or manual_b > 0.5", fr = "Une commande manuelle est enfoncée", en = "A manual override is pushed in" },
    { "look", fr = "Commandes manuelles libres, embase sèche", en = "Overrides free, subplate dry" },
    { "listen", when = "abs(flow) > 1.67e-5 or abs(flow_pb) > 1.67e-5", fr = "L’huile passe", en = "Oil passes" },
    { "listen", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    stuck = { name = { fr = "Tiroir bloqué par la pollution", en = "Spool stuck by dirt" }, sheet = "B3.6", set = { stuck = 1 } },
    seizing = { name = { fr = "Tiroir collé après un arrêt sous pression", en = "Spool silted up after standing at pressure" }, sheet = "B3.6",
                set = { silting = 8, force = 1.02 } },
    worn = { name = { fr = "Tiroir usé : fuites internes", en = "Spool worn: internal leaks" }, sheet = "B3.6", set = { leak = "0.008 l/(min·bar)" } },
    broken_spring = { name = { fr = "Cran cassé : retombe sans courant", en = "Detent broken: falls back without current" }, sheet = "B3.6", set = { detented = 0 } },
    leaking = { name = { fr = "Joint d’embase fuyard", en = "Subplate O-ring leaking" }, sheet = "B3.6", set = { plate_leak = "0.02 l/(min·bar)" } },
  },
  wear = { { law = "W4", fault = "worn", count = "position > 0.9", each = "1 / 5e6", power = 1.5 } },
  care = { { every = "2000 h", fr = "Contrôler l’étanchéité de l’embase et le cran", en = "Check the subplate and the detent" } },
  spares = {
    { article = "D42-CR", same = true, price = 158, stock = 1, name = { fr = "Distributeur 4/2 NG6 à crans, sans bobines", en = "4/2 valve NG6 detented, no coils" } },
    { article = "D42-RES", wrong = true, price = 149, stock = 1, set = { detented = 0 },
      name = { fr = "Distributeur 4/2 NG6 à rappel par ressort", en = "4/2 valve NG6, spring return" },
      remark = { fr = "Le bridage s’ouvre à la coupure", en = "The clamp opens when the current fails" } },
  },
  article = "D42-CR", price = 158, replace_duration = "45 min",
}
