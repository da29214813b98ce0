-- What induction motors have in common: six ends of three windings, link bars, warm frame, bearing.
local shared = {}

-- Keys of both, or one list after the other: tables stay as they are.
function shared.with(common, own)
  local all = {}
  for key, value in pairs(common) do
    all[key] = value
  end
  for key, value in pairs(own or {}) do
    all[type(key) == "number" and #common + key or key] = value
  end
  return all
end

function shared.parameters(own)
  local all = {
    connection = { type = "text", default = "star", values = { "star", "delta" } },
    r1 = { unit = "ohm", default = "3.0 ohm", min = 1e-3, max = 1e4 }, -- hot, a phase
    x1 = { unit = "ohm", default = "4.06 ohm", min = 1e-3, max = 1e4 },
    rfe = { unit = "ohm", default = "2787 ohm", min = 1, max = 1e7 },
    xm = { unit = "ohm", default = "87.1 ohm", min = 0.1, max = 1e5 },
    r2 = { unit = "ohm", default = "1.875 ohm", min = 1e-3, max = 1e4 },
    x2 = { unit = "ohm", default = "4.06 ohm", min = 1e-3, max = 1e4 },
    kr = { unit = "1", default = 1.13, min = 0.5, max = 5 },
    kx = { unit = "1", default = 0.44, min = 0.1, max = 2 },
    pole_pairs = { unit = "1", default = 2, min = 1, max = 12 },
    inertia = { unit = "kg.m2", default = own.inertia, min = 1e-5, max = 1000 },
    drag = { unit = "N.m.s", default = "0.001 N.m.s", min = 0, max = 100 },
    rated_current = { unit = "A", default = "4.6 A", min = 0.05, max = 1000 },
    rated_power = { unit = "W", default = "2.2 kW", min = 10, max = 1e6 },
    rotor = { unit = "1", default = 1, min = 0.5, max = 10 }, -- above 1: broken bars
    open_winding = { unit = "1", default = 0, min = 0, max = 1 }, -- of V
    turns = { unit = "1", default = 1, min = 0.1, max = 2 }, -- resistance of winding U over its own
    loop = { unit = "ohm", default = "1e9 ohm", min = 1, max = 1e12 }, -- shorted turns of U, seen from the winding
    insulation = { unit = "ohm", default = "5e8 ohm", min = 0.1, max = 1e12 },
    bearing_damage = { unit = "1", default = 0, min = 0, max = 1 },
    cooling = { unit = "1", default = 1, min = 0.05, max = 1 },
    warm = { unit = "K", default = "0 K", min = 0, max = 150 }, -- of the winding over the room, at the start
  }
  return shared.with(all, own.more)
end

function shared.laws(p)
  local star, delta = p.connection == "star" and 0 or 1, p.connection == "delta" and 0 or 1
  local rated_loss = 0.154 * p.rated_power
  return {
    { "induction_motor", nodes = { "U1", "V1", "W1", "U2", "V2", "W2", "shaft" },
      stator_resistance = p.r1, stator_reactance = p.x1, iron_resistance = p.rfe, magnetising_reactance = p.xm,
      rotor_resistance = p.r2, rotor_reactance = p.x2, resistance_factor = p.kr, reactance_factor = p.kx,
      zero_reactance = p.x1, saturation = 0.6, pole_pairs = p.pole_pairs, inertia = p.inertia, drag = p.drag, rotor_factor = p.rotor,
      open2 = p.open_winding, winding1 = p.turns, short1 = 1 / p.loop,
      reads = { temperature = "winding" },
      writes = { current1 = "current1", current2 = "current2", current3 = "current3", heat = "loss", slip = "slip",
                 torque = "torque", power = "power", unbalance = "unbalance", speed = "speed" } },
    -- link bars: star joins U2 V2 W2, delta joins each end with the next beginning
    { "wire", nodes = { "U2", "V2" }, resistance = 1e-3, open = star },
    { "wire", nodes = { "V2", "W2" }, resistance = 1e-3, open = star },
    { "wire", nodes = { "U1", "W2" }, resistance = 1e-3, open = delta },
    { "wire", nodes = { "V1", "U2" }, resistance = 1e-3, open = delta },
    { "wire", nodes = { "W1", "V2" }, resistance = 1e-3, open = delta },
    { "heater", nodes = { "U1", "bore" }, resistance = p.insulation, coefficient = 0 },
    { "wire", nodes = { "bore", "PE" }, resistance = 0.001 },
    { "resistor", nodes = { "V1", "PE" }, resistance = 1e9 },
    { "resistor", nodes = { "W1", "PE" }, resistance = 1e9 },
    -- 35 K of the frame over the room and 45 K of the winding over the frame at the rated loss
    { "thermal_mass", capacity = 20 * rated_loss, conductance = rated_loss / 45, initial_rise = p.warm * 45 / 80,
      reads = { around = "frame", heat1 = "loss" }, writes = { temperature = "winding" } },
    { "thermal_mass", capacity = 30 * rated_loss, conductance = p.cooling * rated_loss / 35, initial_rise = p.warm * 35 / 80,
      reads = { heat1 = "loss", heat2 = "bearing_heat" }, writes = { temperature = "frame" } },
    { "bearing", nodes = { "shaft" }, load = 500, bore = 0.03, severity = p.bearing_damage,
      writes = { heat = "bearing_heat", vibration = "vibration", envelope = "envelope" } },
    { "thermal_mass", capacity = 60, conductance = 0.1,
      reads = { around = "frame", heat1 = "bearing_heat" }, writes = { temperature = "bearing" } },
    { "property", value = delta == 0 and 1 or 0, writes = { value = "links" } },
    { "property", value = p.cooling, writes = { value = "grille" } },
  }
end

shared.faults = {
  open = { name = { fr = "Enroulement V coupé", en = "Winding V open" }, sheet = "M_1", set = { open_winding = 1 } },
  shorted = { name = { fr = "Court-circuit entre spires, enroulement U", en = "Inter-turn short, winding U" }, sheet = "M_2",
              set = { turns = 0.84, loop = "250 ohm" } },
  leaking = { name = { fr = "Isolement à la masse : 20 kΩ", en = "Insulation to the frame: 20 kΩ" }, sheet = "M_3", set = { insulation = "20 kohm" } },
  leaking_solid = { name = { fr = "Enroulement à la masse : 1 Ω", en = "Winding on the frame: 1 Ω" }, sheet = "M_3", set = { insulation = "1 ohm" } },
  worn = { name = { fr = "Roulement côté accouplement usé", en = "Drive-end bearing worn" }, sheet = "M_4", set = { bearing_damage = 0.9 } },
  wrong_part_delta = { name = { fr = "Couplé en triangle sous 400 V", en = "Linked in delta on 400 V" }, sheet = "M_5", set = { connection = "delta" } },
  clogged = { name = { fr = "Grille du ventilateur colmatée", en = "Fan grille clogged" }, sheet = "M_6", set = { cooling = 0.4 } },
  broken_wire = { name = { fr = "Barres du rotor cassées", en = "Broken rotor bars" }, sheet = "M_8", set = { rotor = 1.3 } },
  wrong_part = { name = { fr = "Moteur de 1,5 kW monté à la place", en = "1.5 kW motor fitted instead" }, sheet = "M_9",
                 set = { r1 = "4.6 ohm", x1 = "6 ohm", rfe = "3600 ohm", xm = "118 ohm", r2 = "2.9 ohm", x2 = "6 ohm", rated_power = "1.5 kW", rated_current = "3.4 A" } },
  seizing = { name = { fr = "Charge trop dure : 16 % de courant en trop", en = "Load too stiff: 16 % too much current" }, sheet = "F1_6",
              set = function(p) return { drag = p.drag + 0.025 } end },
}

shared.wear = {
  { law = "W2", fault = "shorted", rate = "exp((winding - 428) / 14.4) / 7.2e7", power = 2 },
  { law = "W3", fault = "worn", rate = "abs(speed) / 157 * exp((bearing - 343) / 21.6) / 7e7", power = 2 },
  { law = "W10", fault = "leaking", rate = "1 / 1.5e9", power = 4 },
  { law = "W12", fault = "clogged", rate = "clamp(abs(speed) / 157, 0, 1) / 2e7" },
}

shared.care = {
  { every = "4000 h", fr = "Dégager la grille, relever les trois courants, la température et la vibration du palier",
    en = "Clear the grille, read the three currents, the temperature and the vibration of the bearing" },
  { every = "8760 h", fr = "Isolement sous 500 V, résistance des trois enroulements, serrage des barrettes",
    en = "Insulation at 500 V, resistance of the three windings, tightness of the links" },
}

shared.damage = { { fault = "open", when = "winding > 473", after = "20 s" }, { fault = "shorted", when = "winding > 448", after = "60 s" } }

return shared
