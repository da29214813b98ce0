-- Compressed air, and stations 1 (pusher), 2 (belt), 4 (pick, place and sort): what moves, and what sees it.
depanne.api(1)

local E, P, M = "kinds/electrical/", "kinds/pneumatic/", "kinds/mechanical/"

return function(line)
  local function add(station, ref, path, fr, en, more)
    local all = { station = station, place = "field", name = { fr = fr, en = en } }
    for key, value in pairs(more or {}) do all[key] = value end
    line.add(ref, path .. ".lua", all)
  end

  -- A 24 V valve coil of 1.5 W, with what the store has for it.
  local function coil(station, ref, fr, en)
    add(station, ref, E .. "solenoid_coil", fr, en, {
      plate = "24 V= 1,5 W", article = "BOB-24-1W5", price = 22,
      spares = {
        { article = "BOB-24-1W5", same = true, price = 22, stock = 2, name = { fr = "Bobine 24 V= 1,5 W, 384 Ω", en = "Coil 24 V DC 1.5 W, 384 Ω" } },
        { article = "BOB-24-1W6-B", equivalent = true, price = 19, stock = 1, set = { resistance = "360 ohm", inductance = "3.6 H" },
          name = { fr = "Bobine 24 V= 1,6 W, autre marque, même connecteur", en = "Coil 24 V DC 1.6 W, other make, same plug" },
          remark = { fr = "Tension, puissance et connecteur équivalents", en = "Equivalent voltage, power and plug" } },
        { article = "BOB-230-1W5", wrong = true, price = 22, stock = 2, set = { resistance = "35000 ohm", inductance = "300 H" },
          name = { fr = "Bobine 230 V~ 1,5 W", en = "Coil 230 V AC 1.5 W" }, remark = { fr = "Même encombrement, tension différente", en = "Same size, other voltage" } },
        { article = "BOB-12-1W5", wrong = true, price = 22, stock = 1, set = { resistance = "96 ohm", inductance = "1 H" },
          name = { fr = "Bobine 12 V= 1,5 W", en = "Coil 12 V DC 1.5 W" }, remark = { fr = "Même encombrement, tension différente", en = "Same size, other voltage" } },
      } })
  end
  local function proximity(station, ref, position, from, to, fr, en)
    add(station, ref, E .. "proximity_sensor", fr, en, { position = position, from = from .. " mm", to = to .. " mm" })
  end
  local function air(more) -- what valves breathe
    more.moisture, more.oil = "0Z1.moisture", "0Z1.oiled"
    return more
  end

  -- ---- Station 0: compressed air ----

  add(0, "0C1", P .. "air_source", "Air comprimé de l’atelier", "Workshop compressed air")
  add(0, "0L1", P .. "air_main", "Conduite principale", "Ring main")
  add(0, "0V1", P .. "shutoff_valve_3_2", "Vanne de sectionnement d’air", "Air shut-off valve")
  add(0, "0Z1", P .. "frl", "Filtre-régulateur", "Filter-regulator")
  add(0, "0P1", P .. "gauge", "Manomètre du filtre-régulateur", "Gauge of the filter-regulator")
  add(0, "0V2", P .. "soft_start_valve", "Démarreur progressif et purge", "Soft-start and dump valve", { command = "0Y1.energised" })
  add(0, "0Y1", E .. "solenoid_coil", "Bobine du démarreur progressif", "Coil of the soft-start valve", {
    plate = "24 V= 4,8 W", resistance = "120 ohm", inductance = "1.2 H", pick_up = "0.13 A", drop_out = "0.05 A", article = "BOB-24-4W8", price = 31,
    spares = {
      { article = "BOB-24-4W8", same = true, price = 31, stock = 1, name = { fr = "Bobine 24 V= 4,8 W", en = "Coil 24 V DC 4.8 W" } },
      { article = "BOB-230-4W8", wrong = true, price = 31, stock = 1, set = { resistance = "11000 ohm", inductance = "90 H" },
        name = { fr = "Bobine 230 V~ 4,8 W", en = "Coil 230 V AC 4.8 W" } },
    } })
  add(0, "0B1", E .. "pressure_switch", "Pressostat d’air", "Air pressure switch")
  add(0, "0S1", P .. "manifold", "Embase de distributeurs", "Valve manifold")
  add(0, "0Z2", P .. "silencer", "Silencieux de l’échappement 3", "Silencer of exhaust 3")
  add(0, "0Z3", P .. "silencer", "Silencieux de l’échappement 5", "Silencer of exhaust 5")

  -- ---- Station 1: magazine and pusher ----

  coil(1, "1Y1", "Bobine de sortie du poussoir", "Pusher-out coil")
  add(1, "1V1", P .. "valve_5_2", "Distributeur du poussoir", "Pusher valve", air { command = "1Y1.energised" })
  add(1, "1Q1", P .. "one_way_flow_control", "Limiteur de débit, côté tige (sortie)", "Flow control, rod side (out stroke)")
  add(1, "1Q2", P .. "one_way_flow_control", "Limiteur de débit, côté fond (rentrée)", "Flow control, cap side (return stroke)")
  add(1, "1A", P .. "cylinder_double", "Vérin poussoir", "Pusher cylinder", { moisture = "0Z1.moisture" })
  add(1, "1L1", M .. "guide", "Guidage du poussoir", "Pusher guide")
  add(1, "MG1", M .. "magazine", "Magasin de corps", "Body magazine", { position = "1A.position", every = 3 })
  proximity(1, "1B1", "1A.position", -10, 0.8, "Poussoir rentré", "Pusher in")
  proximity(1, "1B2", "1A.position", 99.2, 110, "Poussoir sorti", "Pusher out")
  add(1, "1B3", E .. "photo_sensor", "Corps au magasin", "Body in the magazine", { target = "MG1.in_magazine" })

  -- ---- Station 2: belt ----

  add(2, "W4", E .. "motor_cable", "Câble blindé du moteur M2", "Shielded cable of motor M2", { length = "10 m", plate = "4G1,5 mm² blindé 10 m" })
  local small = { r1 = "24 ohm", x1 = "30 ohm", rfe = "6000 ohm", xm = "300 ohm", r2 = "18.5 ohm", x2 = "30 ohm", kr = 1, kx = 1,
    rated_power = "370 W", rated_current = "1.05 A", inertia = "0.0011 kg.m2", drag = "1e-5 N.m.s",
    plate = "3~ 400 V Y 50 Hz, 0,37 kW, 1,05 A, 1390 min-1, cos 0,74, IP55", article = "MOT-0K37-4P", price = 168,
    spares = {
      { article = "MOT-0K37-4P", same = true, price = 168, stock = 1, name = { fr = "Moteur 0,37 kW 4 pôles B5", en = "Motor 0.37 kW 4 poles B5" } },
      { article = "MOT-0K37-2P", wrong = true, price = 149, stock = 1, set = { r1 = "20 ohm" },
        name = { fr = "Moteur 0,37 kW 2 pôles B5", en = "Motor 0.37 kW 2 poles B5" }, remark = { fr = "Deux fois trop rapide", en = "Twice too fast" } },
    } }
  add(2, "M2", E .. "induction_motor", "Moteur du convoyeur", "Conveyor motor", small)
  add(2, "2R1", M .. "gearbox_worm", "Réducteur du convoyeur", "Conveyor gearbox", { drag = "0.01 Nm", churning = 2e-5 })
  add(2, "2D1", M .. "shaft", "Arbre et clavette du tambour de tête", "Shaft and key of the drive drum", {
    plate = "D25, clavette 8x7x36" })
  add(2, "2L1", M .. "conveyor_belt", "Convoyeur à bande", "Belt conveyor", {
    arrived = "MG1.delivered", arrived_code = "MG1.code", stopper = "2E2.up", taken = "3E1.take" })
  coil(2, "2Y1", "Bobine de la butée", "Stopper coil")
  add(2, "2V1", P .. "valve_3_2", "Distributeur de la butée", "Stopper valve", air { command = "2Y1.energised" })
  add(2, "2A", P .. "cylinder_single", "Vérin de la butée", "Stopper cylinder", { moisture = "0Z1.moisture" })
  add(2, "2E2", M .. "stopper", "Butée escamotable", "Retractable stopper", { position = "2A.position" })
  add(2, "2B1", E .. "photo_sensor", "Corps à l’entrée du convoyeur", "Body at the belt entry", { target = "2L1.entry" })
  add(2, "2B2", E .. "capacitive_sensor", "Corps à la butée", "Body at the stopper", { target = "2L1.stop" })
  proximity(2, "2B3", "2A.position", -10, 2, "Butée relevée", "Stopper raised")
  add(2, "2B4", E .. "inductive_sensor", "Impulsions du tambour de pied", "Pulses of the tail drum", { target = "2L1.tail_tooth" })
  add(2, "2B5", E .. "inductive_sensor", "Corps métallique", "Metal body", { target = "2L1.stop", material = "2L1.metal" })

  -- ---- Station 4: X axis, Z axis, vacuum ----

  coil(4, "4Y1", "Bobine X à droite", "X right coil")
  coil(4, "4Y2", "Bobine X à gauche", "X left coil")
  add(4, "4V1", P .. "valve_5_2_bistable", "Distributeur de l’axe X", "X axis valve", air { command14 = "4Y1.energised", command12 = "4Y2.energised" })
  local fast, slow = { needle = "0.6 l/(s·bar)", free = "0.9 l/(s·bar)", opening = 0.65 }, { needle = "0.14 l/(s·bar)" }
  add(4, "4Q1", P .. "one_way_flow_control", "Limiteur de débit X, vers la droite", "Flow control X, to the right", fast)
  add(4, "4Q2", P .. "one_way_flow_control", "Limiteur de débit X, vers la gauche", "Flow control X, to the left", fast)
  add(4, "4A", P .. "rodless_cylinder", "Axe X sans tige", "Rodless X axis", { moisture = "0Z1.moisture" })
  add(4, "4L1", M .. "linear_guide", "Guidage à billes de l’axe X", "Ball guide of the X axis")
  add(4, "2E1", M .. "shock_absorber", "Butée et amortisseur de l’axe X", "Stop and absorber of the X axis", { position = "4A.position" })
  coil(4, "4Y3", "Bobine Z descente", "Z down coil")
  add(4, "4V2", P .. "valve_5_2", "Distributeur de l’axe Z", "Z axis valve", air { command = "4Y3.energised" })
  add(4, "4Q3", P .. "one_way_flow_control", "Limiteur de débit Z, descente", "Flow control Z, down", slow)
  add(4, "4Q4", P .. "one_way_flow_control", "Limiteur de débit Z, montée", "Flow control Z, up", slow)
  add(4, "4B", P .. "cylinder_double", "Vérin de l’axe Z", "Z axis cylinder", {
    moisture = "0Z1.moisture", bore = "20 mm", rod = "8 mm", stroke = "80 mm", mass = "1.2 kg", weight = "11.8 N", viscous = "15 N.s/m",
    plate = "D20/8 course 80, amorti, magnétique", article = "V-20-80-A", price = 66,
    spares = {
      { article = "V-20-80-A", same = true, price = 66, stock = 1, name = { fr = "Vérin D20 course 80, amorti, magnétique", en = "Cylinder D20 stroke 80, cushioned, magnetic" } },
      { article = "V-20-80-B", equivalent = true, price = 71, stock = 1, set = {},
        name = { fr = "Vérin ISO 6432 D20 course 80 amorti, autre marque", en = "Cylinder ISO 6432 D20 stroke 80 cushioned, other make" } },
      { article = "V-20-100", wrong = true, price = 69, stock = 1, set = { stroke = "100 mm" },
        name = { fr = "Vérin D20 course 100", en = "Cylinder D20 stroke 100" }, remark = { fr = "Course trop longue", en = "Stroke too long" } },
    } })
  add(4, "4L2", M .. "bush_guide", "Guidage de l’axe Z", "Z axis guide", { friction = "2 N" })
  coil(4, "4Y4", "Bobine du vide", "Vacuum coil")
  add(4, "4V3", P .. "valve_3_2", "Distributeur du vide", "Vacuum supply valve", air { command = "4Y4.energised" })
  add(4, "4G1", P .. "vacuum_ejector", "Éjecteur", "Ejector")
  add(4, "4F1", P .. "vacuum_filter", "Filtre à vide", "Vacuum filter")
  add(4, "4S1", P .. "suction_cup", "Ventouse D30", "Suction cup D30", { part = "4E1.touch" })
  add(4, "4P1", P .. "vacuum_gauge", "Vacuomètre", "Vacuum gauge")
  add(4, "4B5", E .. "vacuum_switch", "Vacuostat", "Vacuum switch")
  coil(4, "4Y5", "Bobine du soufflage", "Blow-off coil")
  add(4, "4V4", P .. "valve_2_2", "Distributeur du soufflage", "Blow-off valve", air { command = "4Y5.energised" })
  add(4, "4E1", M .. "pick_head", "Tête de prise", "Pick head", {
    force = "4S1.force", x = "4A.carriage_position", z = "4B.position", offered = "3E1.offer", taken = "4C1.take" })
  proximity(4, "4B1", "4A.position", -10, 1, "Axe X à la prise (gauche)", "X axis at pick (left)")
  proximity(4, "4B2", "4A.position", 299, 310, "Axe X à la dépose (droite)", "X axis at place (right)")
  proximity(4, "4B3", "4B.position", -10, 1, "Axe Z en haut", "Z axis up")
  proximity(4, "4B4", "4B.position", 79, 90, "Axe Z en bas", "Z axis down")

  -- ---- Station 4: sorter, chute, clearing conveyor ----

  coil(4, "4Y6", "Bobine de l’aiguillage vers B", "Sorter to B coil")
  add(4, "4V5", P .. "valve_5_2", "Distributeur de l’aiguillage", "Sorter valve", air { command = "4Y6.energised", conductance = "0.4 l/(s·bar)" })
  add(4, "4C", P .. "rotary_actuator", "Vérin rotatif de l’aiguillage", "Rotary actuator of the sorter",
    { moisture = "0Z1.moisture", viscous = "3500 N.s/m" }) -- with its oil damper
  add(4, "4C1", M .. "sorter_flap", "Aiguillage", "Sorter flap", { offered = "4E1.offer", angle = "4C.angle", taken1 = "4D2.take", taken3 = "4D1.take" })
  proximity(4, "4B6", "4C.position", -10, 0.5, "Aiguillage en position A", "Sorter at position A")
  add(4, "4D2", M .. "chute", "Goulotte A des bons corps", "Chute A of good bodies", { offered = "4C1.offer1" })
  add(4, "4B7", E .. "photo_sensor", "Goulotte A pleine", "Chute A full", { target = "4D2.full" })
  add(4, "W3", E .. "motor_cable", "Câble du moteur M3", "Cable of motor M3", { length = "15 m" })
  add(4, "M3", E .. "induction_motor", "Moteur du convoyeur de dégagement", "Motor of the clearing conveyor", small)
  add(4, "4R1", M .. "gearbox_worm", "Réducteur du convoyeur de dégagement", "Gearbox of the clearing conveyor", { ratio = 30, drag = "0.01 Nm", churning = 2e-5 })
  add(4, "4K1", M .. "chain_drive", "Transmission par chaîne 08B-1", "Chain drive 08B-1")
  add(4, "4D1", M .. "conveyor_belt", "Convoyeur de dégagement (PE et rebuts)", "Clearing conveyor (PE and rejects)", { offered = "4C1.offer3", open_end = 1 })
  add(4, "4B8", E .. "photo_sensor", "Bout du convoyeur de dégagement", "End of the clearing conveyor", { target = "4D1.exit" })

  -- ---- Joints ----

  line.join("1A:rod", "1L1:carriage", "MG1:pusher")
  line.join("M2:shaft", "2R1:input")
  line.join("2R1:output", "2D1:a")
  line.join("2D1:b", "2L1:drum")
  line.join("4A:carriage", "4L1:carriage", "2E1:rod")
  line.join("4B:rod", "4L2:carriage", "4E1:axis")
  line.join("M3:shaft", "4R1:input")
  line.join("4R1:output", "4K1:driver")
  line.join("4K1:driven", "4D1:drum")

  -- ---- Tubes (T1 of the tube list is T01 here: T1 is the transformer) ----

  local function sized(outside, bore, price)
    local article = "TU-" .. outside .. "X" .. bore
    return {
      outside = outside .. " mm", bore = bore .. " mm", article = article, price = price,
      spares = {
        { article = article, same = true, price = price, stock = 20,
          name = { fr = "Tube polyuréthane " .. outside .. "x" .. bore, en = "Polyurethane tube " .. outside .. "x" .. bore } },
        { article = article .. "-PA", equivalent = true, price = price + 0.3, stock = 10, set = {},
          name = { fr = "Tube polyamide " .. outside .. "x" .. bore, en = "Polyamide tube " .. outside .. "x" .. bore },
          remark = { fr = "Même diamètre, plus rigide", en = "Same diameter, stiffer" } },
        { article = "TU-4X2.5", wrong = true, price = 1.2, stock = 50, set = { outside = "4 mm", bore = "2.5 mm" },
          name = { fr = "Tube polyuréthane 4x2,5 et réductions", en = "Polyurethane tube 4x2.5 and reducers" },
          remark = { fr = "Section trop faible pour le débit", en = "Bore too small for the flow" } },
      },
    }
  end
  local large, usual = sized(8, 6, 2.1), sized(6, 4, 1.6)
  local function tube(tag, from, to, size, metres)
    local given = { length = metres .. " m" }
    for key, value in pairs(size) do given[key] = value end
    line.tube(tag, from, to, given)
  end
  local function mounted(tag, from, to) line.tube(tag, from, to, { outside = "12 mm", bore = "8 mm", length = "0.1 m" }) end
  line.tube("T0", "0C1:1", "0L1:1", { outside = "25 mm", bore = "20 mm", length = "15 m" })
  tube("T01", "0L1:2", "0V1:1", large, 1)
  tube("T2", "0V1:2", "0Z1:1", large, 0.5)
  tube("T3", "0Z1:2", "0V2:1", large, 0.5)
  tube("T15", "0Z1:2", "0P1:P", usual, 0.1)
  tube("T4", "0V2:2", "0S1:P", large, 3)
  tube("T5", "0V2:2", "0B1:P", usual, 1)
  mounted("T6", "0S1:P", "1V1:1")
  tube("T7", "1V1:4", "1Q2:1", usual, 2)
  tube("T8", "1Q2:2", "1A:A", usual, 0.15)
  tube("T9", "1V1:2", "1Q1:1", usual, 2)
  tube("T10", "1Q1:2", "1A:B", usual, 0.15)
  mounted("T11", "1V1:5", "0S1:5")
  mounted("T12", "1V1:3", "0S1:3")
  mounted("T13", "0S1:3", "0Z2:1")
  mounted("T14", "0S1:5", "0Z3:1")
  -- Station 2
  mounted("T20", "0S1:P", "2V1:1")
  tube("T21", "2V1:2", "2A:A", usual, 2)
  mounted("T22", "2V1:3", "0S1:3")
  -- Station 4, X
  mounted("T40", "0S1:P", "4V1:1")
  tube("T41", "4V1:4", "4Q2:1", usual, 2)
  tube("T42", "4Q2:2", "4A:A", usual, 0.15)
  tube("T43", "4V1:2", "4Q1:1", usual, 2)
  tube("T44", "4Q1:2", "4A:B", usual, 0.15)
  mounted("T45", "4V1:5", "0S1:5")
  mounted("T46", "4V1:3", "0S1:3")
  -- Z
  mounted("T50", "0S1:P", "4V2:1")
  tube("T51", "4V2:4", "4Q4:1", usual, 3)
  tube("T52", "4Q4:2", "4B:A", usual, 0.15)
  tube("T53", "4V2:2", "4Q3:1", usual, 3)
  tube("T54", "4Q3:2", "4B:B", usual, 0.15)
  mounted("T55", "4V2:5", "0S1:5")
  mounted("T56", "4V2:3", "0S1:3")
  -- Vacuum
  mounted("T60", "0S1:P", "4V3:1")
  tube("T61", "4V3:2", "4G1:1", usual, 1.5)
  mounted("T62", "4V3:3", "0S1:3")
  tube("T63", "4G1:V", "4F1:1", usual, 0.2)
  tube("T64", "4F1:2", "4S1:V", usual, 0.3)
  tube("T65", "4G1:V", "4B5:P", usual, 0.2)
  tube("T66", "4G1:V", "4P1:P", usual, 0.2)
  mounted("T67", "0S1:P", "4V4:1")
  tube("T68", "4V4:2", "4G1:V", usual, 1.5)
  -- Sorter
  mounted("T70", "0S1:P", "4V5:1")
  tube("T71", "4V5:4", "4C:A", usual, 2)
  tube("T72", "4V5:2", "4C:B", usual, 2)
  mounted("T73", "4V5:5", "0S1:5")
  mounted("T74", "4V5:3", "0S1:3")
end
