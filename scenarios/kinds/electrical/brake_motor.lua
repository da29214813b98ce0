-- Induction motor with a spring-applied brake: rectifier in the terminal box, coil, lining.
depanne.api(1)
local shared = depanne.include "kinds/electrical/shared/motor.lua"
return depanne.kind {
  id = "brake_motor", trade = "electrical",
  name = { fr = "Moteur frein", en = "Brake motor" },
  flags = { "removable" },
  terminals = { { "U1", "electrical" }, { "V1", "electrical" }, { "W1", "electrical" },
                { "U2", "electrical" }, { "V2", "electrical" }, { "W2", "electrical" },
                { "PE", "electrical" }, -- its frame
                { "B1", "electrical" }, { "B2", "electrical" }, { "B3", "electrical" }, { "B4", "electrical" }, -- brake: in, link on its direct side
                { "shaft", "rotation" } },
  nodes = { { "plus", "electrical" }, { "minus", "electrical" }, { "coil", "electrical" }, { "bore", "electrical" } }, -- bore: where the windings meet the iron
  signals = { "current1", "current2", "current3", "loss", "slip", "torque", "power", "unbalance", "speed",
              "winding", "frame", "bearing_heat", "bearing", "vibration", "envelope", "links", "grille", "brake_volts", "released", "coil_current", "coil_heat", "lining_heat", "gap", "hand", "slip_speed",
              { "hand_release", control = true, initial = 0, name = { fr = "Levier de déblocage manuel", en = "Hand release lever" } } },
  parameters = shared.parameters {
    inertia = "0.0095 kg.m2",
    more = {
      brake_torque = { unit = "N.m", default = "35 N.m", min = 0, max = 1e4 },
      brake_rated = { unit = "V", default = "205 V", min = 12, max = 400 }, -- of the coil
      brake_resistance = { unit = "ohm", default = "1100 ohm", min = 1, max = 1e12 },
      brake_gap = { unit = "m", default = "0.3 mm", min = 0, max = 0.01 },
      brake_dead = { unit = "1", default = 0, min = 0, max = 1 },
      brake_factor = { unit = "1", default = 0.45, min = 0.1, max = 1 }, -- 0.45 half wave, 0.9 full wave
      lever = { unit = "1", default = 0, min = 0, max = 1 }, -- 1: the hand release was left on
    },
  },
  plate = function(p)
    return string.format("3~ 400 V Y 50 Hz, %g kW, %g A, 1450 min-1, cos 0,80, IE3, cl. F IP55", p.rated_power / 1000, p.rated_current)
  end,
  laws = function(p)
    return shared.with(shared.laws(p), {
      -- brake: rectifier, coil, friction; it holds without current
      { "rectifier", nodes = { "B1", "B2", "plus", "minus" }, factor = p.brake_factor, dead = p.brake_dead, writes = { voltage = "brake_volts" } },
      { "wire", nodes = { "plus", "B3" }, resistance = 0.01 },
      { "wire", nodes = { "B4", "coil" }, resistance = 0.01 },
      { "coil", nodes = { "coil", "minus" }, resistance = p.brake_resistance, inductance = 22,
        -- the pull needed grows as the air gap
        pick_up_current = 0.8 * p.brake_rated / 1100 * p.brake_gap / 0.3e-3, drop_out_current = 0.006,
        delay_on = 0, delay_off = 0.02, suppressor_voltage = 800, temperature_coefficient = 0,
        writes = { energised = "released", current = "coil_current", heat = "coil_heat" } },
      { "resistor", nodes = { "minus", "PE" }, resistance = 1e8 },
      { "property", value = p.brake_gap, writes = { value = "gap" } },
      { "property", value = p.lever, writes = { value = "hand" } },
      { "shaft_grip", nodes = { "shaft", "reference" }, limit = p.brake_torque * (1 - p.lever), stiction_ratio = 1,
        fade = 0.0008, reads = { release = "released", temperature = "frame" }, writes = { heat = "lining_heat", slip_speed = "slip_speed" } },
    })
  end,
  probes = { i = "current1", i2 = "current2", i3 = "current3", power = "power", torque = "torque", slip = "slip", n = "speed", brake = "brake_volts" },
  measures = { temperature = "max(frame, 0.7 * bearing + 0.3 * frame)", vibration = "vibration", envelope = "envelope", gap = "gap" },
  senses = {
    { "look", when = "hand > 0.5", fr = "Levier de déblocage du frein basculé et bloqué", en = "Hand release lever of the brake thrown and locked" },
    { "look", when = "links > 0.5", fr = "Barrettes en triangle dans la boîte à bornes", en = "Link bars in delta in the terminal box" },
    { "look", when = "grille < 0.7", fr = "Grille du ventilateur colmatée", en = "Fan grille clogged" },
    { "look", when = "speed > 5", fr = "L’arbre tourne dans le sens de la flèche", en = "The shaft turns as the arrow says" },
    { "look", when = "speed < -5", fr = "L’arbre tourne à l’envers de la flèche", en = "The shaft turns against the arrow" },
    { "look", fr = "L’arbre est à l’arrêt", en = "The shaft stands still" },
    { "listen", when = "lining_heat > 400 and current2 > 5", fr = "Le moteur ronfle contre son frein serré", en = "The motor growls against its closed brake" },
    { "listen", when = "current1 + current2 + current3 > 20 and abs(speed) < 60", fr = "Fort ronflement, l’arbre ne part pas", en = "Loud growl, the shaft does not start" },
    { "listen", when = "vibration > 0.003", fr = "Grondement de roulement", en = "Rumble of a bearing" },
    { "listen", when = "unbalance > 0.08", fr = "Ronflement à 100 Hz", en = "Hum at 100 Hz" },
    { "listen", when = "abs(speed) > 5", fr = "Bruit régulier de ventilateur", en = "Even noise of its fan" },
    { "listen", fr = "Rien", en = "Nothing" },
    { "touch", when = "frame > 333", fr = "Carcasse brûlante : la main ne tient pas", en = "Frame burning hot: a hand cannot stay" },
    { "touch", when = "frame > 308", fr = "Carcasse chaude", en = "Frame warm" },
    { "touch", fr = "Carcasse tiède au plus", en = "Frame lukewarm at most" },
    { "smell", when = "lining_heat > 1000", fr = "Odeur de garniture chaude", en = "Smell of hot lining" },
    { "smell", when = "winding > 413", fr = "Odeur d’isolant brûlé", en = "Smell of burnt insulation" },
    { "smell", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = shared.with(shared.faults, {
    dead = { name = { fr = "Redresseur du frein hors service", en = "Brake rectifier dead" }, sheet = "B1.25", set = { brake_dead = 1 } },
    open_brake = { name = { fr = "Bobine du frein coupée", en = "Brake coil open" }, sheet = "B1.25", set = { brake_resistance = "1e9 ohm" } },
    worn_gap = { name = { fr = "Entrefer usé : le frein ne débloque pas", en = "Worn air gap: the brake does not release" }, sheet = "B1.25", set = { brake_gap = "0.55 mm" } },
    worn_lining = { name = { fr = "Garniture grasse : le frein glisse", en = "Oiled lining: the brake slips" }, sheet = "B1.25",
                    set = function(p) return { brake_torque = 0.28 * p.brake_torque } end },
    stuck_lever = { name = { fr = "Déblocage manuel resté enclenché", en = "Hand release left on" }, sheet = "B1.25", set = { lever = 1 } },
    wrong_part_supply = { name = { fr = "Frein alimenté par le variateur : tension insuffisante", en = "Brake fed by the drive: too little voltage" }, sheet = "B1.25",
                          set = { brake_factor = 0.2 } },
  }),
  wear = shared.with(shared.wear, { { law = "W4", fault = "worn_gap", rate = "lining_heat / 4e8" } }),
  damage = shared.damage,
  care = shared.with(shared.care, {
    { every = "2000 h", fr = "Mesurer l’entrefer du frein à la cale (0,3 mm), chronométrer l’arrêt", en = "Feel the air gap of the brake (0.3 mm), time the stop" },
  }),
  spares = {
    { article = "MOT-2K2-4P-FR", same = true, price = 465, stock = 1, name = { fr = "Moteur frein 2,2 kW 4 pôles B3 100L", en = "Brake motor 2.2 kW 4 poles B3 100L" } },
    { article = "MOT-2K2-4P-FR-B", equivalent = true, price = 539, stock = 1, set = { r1 = "2.7 ohm", r2 = "1.7 ohm" },
      name = { fr = "Moteur frein 2,2 kW 4 pôles B3 100L, rendement supérieur", en = "Brake motor 2.2 kW 4 poles B3 100L, higher efficiency" },
      remark = { fr = "Même hauteur d’axe, même puissance, même vitesse", en = "Same shaft height, power and speed" } },
    { article = "MOT-1K5-4P-FR", wrong = true, price = 395, stock = 1,
      set = { r1 = "4.6 ohm", x1 = "6 ohm", rfe = "3600 ohm", xm = "118 ohm", r2 = "2.9 ohm", x2 = "6 ohm", rated_power = "1.5 kW", rated_current = "3.4 A" },
      name = { fr = "Moteur frein 1,5 kW 4 pôles B3 90L", en = "Brake motor 1.5 kW 4 poles B3 90L" }, remark = { fr = "Puissance insuffisante", en = "Not enough power" } },
  },
  article = "MOT-2K2-4P-FR", price = 465, replace_duration = "120 min",
}
