-- Induction motor with a spring-applied brake: rectifier in the terminal box, coil, lining.
depanne.api(1)
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
  parameters = {
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
    inertia = { unit = "kg.m2", default = "0.0095 kg.m2", min = 1e-5, max = 1000 },
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
    brake_torque = { unit = "N.m", default = "35 N.m", min = 0, max = 1e4 },
    brake_rated = { unit = "V", default = "205 V", min = 12, max = 400 }, -- of the coil
    brake_resistance = { unit = "ohm", default = "1100 ohm", min = 1, max = 1e12 },
    brake_gap = { unit = "m", default = "0.3 mm", min = 0, max = 0.01 },
    brake_dead = { unit = "1", default = 0, min = 0, max = 1 },
    brake_factor = { unit = "1", default = 0.45, min = 0.1, max = 1 }, -- 0.45 half wave, 0.9 full wave
    lever = { unit = "1", default = 0, min = 0, max = 1 }, -- 1: the hand release was left on
  },
  plate = function(p)
    return string.format("3~ 400 V Y 50 Hz, %g kW, %g A, 1450 min-1, cos 0,80, IE3, cl. F IP55", p.rated_power / 1000, p.rated_current)
  end,
  laws = function(p)
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
    }
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
  faults = {
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
    dead = { name = { fr = "Redresseur du frein hors service", en = "Brake rectifier dead" }, sheet = "B1.25", set = { brake_dead = 1 } },
    open_brake = { name = { fr = "Bobine du frein coupée", en = "Brake coil open" }, sheet = "B1.25", set = { brake_resistance = "1e9 ohm" } },
    worn_gap = { name = { fr = "Entrefer usé : le frein ne débloque pas", en = "Worn air gap: the brake does not release" }, sheet = "B1.25", set = { brake_gap = "0.55 mm" } },
    worn_lining = { name = { fr = "Garniture grasse : le frein glisse", en = "Oiled lining: the brake slips" }, sheet = "B1.25",
                    set = function(p) return { brake_torque = 0.28 * p.brake_torque } end },
    stuck_lever = { name = { fr = "Déblocage manuel resté enclenché", en = "Hand release left on" }, sheet = "B1.25", set = { lever = 1 } },
    wrong_part_supply = { name = { fr = "Frein alimenté par le variateur : tension insuffisante", en = "Brake fed by the drive: too little voltage" }, sheet = "B1.25",
                          set = { brake_factor = 0.2 } },
  },
  wear = {
    { law = "W2", fault = "shorted", rate = "exp((winding - 428) / 14.4) / 7.2e7", power = 2 },
    { law = "W3", fault = "worn", rate = "abs(speed) / 157 * exp((bearing - 343) / 21.6) / 7e7", power = 2 },
    { law = "W10", fault = "leaking", rate = "1 / 1.5e9", power = 4 },
    { law = "W12", fault = "clogged", rate = "clamp(abs(speed) / 157, 0, 1) / 2e7" },
    { law = "W4", fault = "worn_gap", rate = "lining_heat / 4e8" },
  },
  damage = { { fault = "open", when = "winding > 473", after = "20 s" }, { fault = "shorted", when = "winding > 448", after = "60 s" } },
  care = {
    { every = "4000 h", fr = "Dégager la grille, relever les trois courants, la température et la vibration du palier",
      en = "Clear the grille, read the three currents, the temperature and the vibration of the bearing" },
    { every = "8760 h", fr = "Isolement sous 500 V, résistance des trois enroulements, serrage des barrettes",
      en = "Insulation at 500 V, resistance of the three windings, tightness of the links" },
    { every = "2000 h", fr = "Mesurer l’entrefer du frein à la cale (0,3 mm), chronométrer l’arrêt", en = "Feel the air gap of the brake (0.3 mm), time the stop" },
  },
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
