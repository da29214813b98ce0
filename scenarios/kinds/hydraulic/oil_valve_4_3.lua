-- 4/3 directional valve, NG6, two coils and centring springs. Coil a: P-A and B-T; coil b: P-B and A-T. Its centre is what the
-- spool is cut for: tandem (P-T), closed, open (all joined) or float (A, B to T).
depanne.api(1)
local centres = { -- how far P-T, A-T and B-T are open in the middle; P-A and P-B follow from "open"
  tandem = { pt = 1, t = 0, p = 0 },
  closed = { pt = 0, t = 0, p = 0 },
  open = { pt = 1, t = 1, p = 1 },
  float = { pt = 0, t = 1, p = 0 },
}
-- A spool with another centre, whatever the sound one has.
local function other(centre, instead)
  return function(p)
    if p.centre == centre then return { centre = instead } end
    return { centre = centre }
  end
end
return depanne.kind {
  id = "oil_valve_4_3", trade = "hydraulic",
  name = { fr = "Distributeur 4/3 NG6", en = "4/3 directional valve NG6" },
  flags = { "removable" },
  terminals = { { "P", "hydraulic" }, { "A", "hydraulic" }, { "B", "hydraulic" }, { "T", "hydraulic" } },
  inputs = { "coil_a", "coil_b", "viscosity" },
  signals = { "position", "flow", "flow_pb", "flow_at", "flow_bt", "flow_pt", "heat", "external_leak",
              { "manual_a", control = true, initial = 0, name = { fr = "Commande manuelle, côté a", en = "Manual override, side a" } },
              { "manual_b", control = true, initial = 0, name = { fr = "Commande manuelle, côté b", en = "Manual override, side b" } } },
  parameters = {
    centre = { type = "text", default = "tandem", values = { "tandem", "closed", "open", "float" } },
    flow = { unit = "m3/s", default = "9 l/min", min = 1e-6, max = 1 }, -- a path, at 1 bar
    time_on = { unit = "s", default = "0.04 s", min = 0.001, max = 2 },
    time_off = { unit = "s", default = "0.03 s", min = 0.001, max = 2 },
    leak = { unit = "m3/(s.Pa)", default = "0.0001 l/(min·bar)", min = 0, max = 1e-9 }, -- a land: 10 cm3/min at 100 bar
    force = { unit = "1", default = 1.6, min = 0, max = 10 },
    silting = { unit = "1", default = 0.5, min = 0, max = 10 },
    flow_limit = { unit = "m3/s", default = "45 l/min", min = 1e-6, max = 1 },
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    spring_broken = { unit = "1", default = 0, min = 0, max = 1 },
    crossed = { unit = "1", default = 0, min = 0, max = 1 }, -- interlock lost: both coils live together
    two_positions = { unit = "1", default = 0, min = 0, max = 1 },
    plate_leak = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-9 }, -- O-ring of the subplate
  },
  plate = function(p) return "NG6, 4/3, 315 bar, 24 V= 30 W, centre " .. p.centre end,
  laws = function(p)
    local c = centres[p.centre]
    local function path(a, b, minus, zero, plus, flow, heat)
      return { "oil_path", nodes = { a, b }, flow = p.flow, at_minus = minus, at_zero = zero, at_plus = plus, leak = p.leak,
               reads = { position = "position", viscosity = "viscosity" }, writes = { flow = flow, heat = heat } }
    end
    return {
      { "oil_spool", nodes = { "P" }, time_on = p.time_on, time_off = p.time_off, force = p.force, silting = p.silting,
        flow_limit = p.flow_limit, stuck = p.stuck, spring_broken = p.spring_broken, two_positions = p.two_positions, crossed = p.crossed,
        reads = { coil_a = "coil_a", coil_b = "coil_b", hand_a = "manual_a", hand_b = "manual_b", flow = "flow_pt" },
        writes = { position = "position" } },
      path("P", "A", 0, c.p, 1, "flow"), path("P", "B", 1, c.p, 0, "flow_pb"), path("A", "T", 1, c.t, 0, "flow_at"),
      path("B", "T", 0, c.t, 1, "flow_bt"), path("P", "T", 0, c.pt, 0, "flow_pt", "heat"),
      { "oil_gap", nodes = { "P", "reference" }, conductance = p.plate_leak, reads = { viscosity = "viscosity" },
        writes = { flow = "external_leak" } },
      { "oil_volume", nodes = { "P" }, volume = 2e-5 }, { "oil_volume", nodes = { "A" }, volume = 2e-5 },
      { "oil_volume", nodes = { "B" }, volume = 2e-5 }, { "oil_volume", nodes = { "T" }, volume = 2e-5 },
    }
  end,
  probes = { u = "position", q = "flow", pt = "flow_pt" },
  measures = { leak = "external_leak" },
  senses = {
    { "look", when = "external_leak > 8.33e-8", fr = "De l’huile coule entre le distributeur et son embase", en = "Oil runs out between valve and subplate" },
    { "look", when = "manual_a > 0.5 or manual_b > 0.5", fr = "Une commande manuelle est enfoncée", en = "A manual override is pushed in" },
    { "look", fr = "Commandes manuelles libres, embase sèche", en = "Overrides free, subplate dry" },
    { "listen", when = "abs(flow_pt) < 3.33e-6 and abs(position) < 0.1 and P > 60 bar", fr = "Un sifflement : la pompe travaille contre le distributeur fermé",
      en = "A hiss: the pump works against the closed valve" },
    { "listen", when = "abs(position) > 0.9", fr = "L’huile passe", en = "Oil passes" },
    { "listen", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    stuck = { name = { fr = "Tiroir bloqué par la pollution", en = "Spool stuck by dirt" }, sheet = "B3.6", set = { stuck = 1 } },
    seizing = { name = { fr = "Tiroir collé après un arrêt sous pression", en = "Spool silted up after standing at pressure" }, sheet = "B3.6",
                set = { silting = 8, force = 1.02 } },
    worn = { name = { fr = "Tiroir usé : fuites internes", en = "Spool worn: internal leaks" }, sheet = "B3.6", set = { leak = "0.008 l/(min·bar)" } },
    broken_spring = { name = { fr = "Ressort de rappel cassé", en = "Centring spring broken" }, sheet = "B3.6", set = { spring_broken = 1 } },
    leaking = { name = { fr = "Joint d’embase fuyard", en = "Subplate O-ring leaking" }, sheet = "B3.6", set = { plate_leak = "0.02 l/(min·bar)" } },
    wrong_part_closed = { name = { fr = "Mauvais tiroir : centre fermé", en = "Wrong spool: closed centre" }, sheet = "B3.6", set = other("closed", "tandem") },
    wrong_part_float = { name = { fr = "Mauvais tiroir : centre flottant", en = "Wrong spool: float centre" }, sheet = "B3.6", set = other("float", "open") },
    shorted = { name = { fr = "Les deux bobines alimentées ensemble : verrouillage perdu", en = "Both coils fed together: interlock lost" }, sheet = "B3.6", set = { crossed = 1 } },
    wrong_part_two = { name = { fr = "Tiroir à deux positions monté", en = "Two-position spool fitted" }, sheet = "B3.6", set = { two_positions = 1 } },
  },
  wear = { { law = "W4", fault = "worn", count = "abs(position) > 0.9", each = "1 / 5e6", power = 1.5 } },
  damage = { { fault = "stuck", when = "P > 160 bar and abs(position) < 0.1", after = "8 h" } },
  care = {
    { every = "2000 h", fr = "Contrôler la dérive du vérin au point milieu et l’étanchéité de l’embase", en = "Check the drift in mid position and the subplate" },
  },
  spares = {
    { article = "D43-TAN", same = true, price = 172, stock = 1, name = { fr = "Distributeur 4/3 NG6 centre tandem, sans bobines", en = "4/3 valve NG6 tandem centre, no coils" } },
    { article = "D43-TAN-B", equivalent = true, price = 181, stock = 1, set = { time_on = "0.045 s", flow = "9.5 l/min" },
      name = { fr = "Distributeur 4/3 NG6 centre tandem, autre marque", en = "4/3 valve NG6 tandem centre, other make" },
      remark = { fr = "Même plan de pose ISO 4401-03", en = "Same interface ISO 4401-03" } },
    { article = "D43-FER", wrong = true, price = 165, stock = 1, set = { centre = "closed" }, name = { fr = "Distributeur 4/3 NG6 centre fermé", en = "4/3 valve NG6 closed centre" } },
    { article = "D43-FLO", wrong = true, price = 165, stock = 1, set = { centre = "float" }, name = { fr = "Distributeur 4/3 NG6 centre flottant", en = "4/3 valve NG6 float centre" } },
  },
  article = "D43-TAN", price = 172, replace_duration = "45 min",
}
