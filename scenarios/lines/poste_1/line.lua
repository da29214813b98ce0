-- Assembly line, stations 0 (energy and control) and 1 (magazine and pusher). Wire and tube tags are
-- those of the machine's lists; P tags are the power wiring.
depanne.api(1)
local line = depanne.line {
  id = "poste_1",
  name = { fr = "Poste 1 de la ligne L4 (magasin et poussoir)", en = "Station 1 of line L4 (magazine and pusher)" },
}

local E, P, M = "kinds/electrical/", "kinds/pneumatic/", "kinds/mechanical/"

-- ---- Station 0: power, cabinet C1 ----

line.add("X0", E .. "mains_supply.lua", { station = 0, place = "C1",
  name = { fr = "Bornes d’arrivée 3 x 400 V + PE", en = "Incoming terminals 3 x 400 V + PE" } })
line.add("PE", E .. "earth_bar.lua", { station = 0, place = "C1",
  name = { fr = "Barre de terre de l’armoire", en = "Cabinet earth bar" } })
line.add("Q0", E .. "isolator_3p.lua", { station = 0, place = "C1",
  name = { fr = "Interrupteur-sectionneur général", en = "Main isolator" } })
line.add("Q1", E .. "breaker_2p.lua", { station = 0, place = "C1",
  name = { fr = "Disjoncteur primaire du transformateur", en = "Transformer primary breaker" },
  rated_current = "2.5 A", resistance = "0.06 ohm", magnetic = 20, plate = "2P 2,5 A, type GV2-RT",
  article = "DJ-2P-2A5", price = 58,
  spares = {
    { article = "DJ-2P-2A5", same = true, price = 58, stock = 1,
      name = { fr = "Disjoncteur 2P 2,5 A pour transformateur", en = "Breaker 2P 2.5 A for transformers" } },
    { article = "DJ-2P-C6", wrong = true, price = 33, stock = 1, set = { rated_current = "6 A", magnetic = 7 },
      name = { fr = "Disjoncteur 2P C6", en = "Breaker 2P C6" } },
  } })
line.add("T1", E .. "control_transformer.lua", { station = 0, place = "C1",
  name = { fr = "Transformateur de commande 400/230 V", en = "Control transformer 400/230 V" } })
line.add("F2", E .. "breaker_2p.lua", { station = 0, place = "C1",
  name = { fr = "Disjoncteur secondaire du transformateur", en = "Transformer secondary breaker" },
  rated_current = "2 A", resistance = "0.08 ohm", magnetic = 7, plate = "1P+N C2",
  article = "DJ-1PN-C2", price = 24,
  spares = {
    { article = "DJ-1PN-C2", same = true, price = 24, stock = 1,
      name = { fr = "Disjoncteur 1P+N C2", en = "Breaker 1P+N C2" } },
    { article = "DJ-1PN-C10", wrong = true, price = 22, stock = 2, set = { rated_current = "10 A" },
      name = { fr = "Disjoncteur 1P+N C10", en = "Breaker 1P+N C10" } },
  } })
line.add("G1", E .. "psu_24v.lua", { station = 0, place = "C1",
  name = { fr = "Alimentation 24 V= 10 A", en = "24 V DC 10 A supply" } })

-- ---- Station 0: 24 V protections and safety ----

local function breaker(ref, rated, resistance, what)
  line.add(ref, E .. "breaker_dc.lua", { station = 0, place = "C1", name = what,
    rated_current = rated .. " A", resistance = resistance, plate = "1P " .. rated .. " A C",
    article = "DJ-1P-C" .. rated, price = 14,
    spares = {
      { article = "DJ-1P-C" .. rated, same = true, price = 14, stock = 2,
        name = { fr = "Disjoncteur 1P C" .. rated, en = "Breaker 1P C" .. rated } },
      { article = "DJ-1P-C16", wrong = true, price = 13, stock = 2, set = { rated_current = "16 A", resistance = "0.008 ohm" },
        name = { fr = "Disjoncteur 1P C16", en = "Breaker 1P C16" },
        remark = { fr = "Calibre trop fort pour la section des fils", en = "Rating too high for the wires" } },
    } })
end
breaker("F10", 4, "0.045 ohm", { fr = "Protection automate et pupitre", en = "Controller and panel protection" })
breaker("F11", 4, "0.045 ohm", { fr = "Protection détecteurs", en = "Sensors protection" })
breaker("F13", 6, "0.028 ohm", { fr = "Protection bobines hydrauliques", en = "Hydraulic coils protection" })
breaker("F14", 2, "0.12 ohm", { fr = "Protection relais de sécurité et voyants", en = "Safety relay and lamps protection" })
line.add("F12", E .. "fuse_5x20.lua", { station = 0, place = "C1",
  name = { fr = "Fusible des électrovannes et sorties Q+", en = "Valves and Q+ outputs fuse" } })
line.add("K1", E .. "safety_relay.lua", { station = 0, place = "C1",
  name = { fr = "Relais de sécurité", en = "Safety relay" } })
line.add("K10", E .. "contactor_dc.lua", { station = 0, place = "C1",
  name = { fr = "Contacteur de sécurité, canal A", en = "Safety contactor, channel A" } })
line.add("K11", E .. "contactor_dc.lua", { station = 0, place = "C1",
  name = { fr = "Contacteur de sécurité, canal B", en = "Safety contactor, channel B" } })
line.add("S01", E .. "estop.lua", { station = 0, place = "desk",
  name = { fr = "Arrêt d’urgence du pupitre", en = "Emergency stop, desk" } })
line.add("S02", E .. "estop.lua", { station = 0, place = "field",
  name = { fr = "Arrêt d’urgence de la station 4", en = "Emergency stop, station 4" } })
line.add("S1", E .. "guard_switch.lua", { station = 1, place = "field",
  name = { fr = "Protecteur de la station 1", en = "Guard of station 1" } })

-- ---- Station 0: desk ----

line.add("S2", E .. "push_button_no.lua", { station = 0, place = "desk", name = { fr = "Réarmement (bleu)", en = "Reset (blue)" } })
line.add("S3", E .. "push_button_no.lua", { station = 0, place = "desk", name = { fr = "Marche (vert)", en = "Start (green)" } })
line.add("S4", E .. "push_button_nc.lua", { station = 0, place = "desk", name = { fr = "Arrêt (noir)", en = "Stop (black)" } })
line.add("S5", E .. "selector.lua", { station = 0, place = "desk", name = { fr = "Sélecteur de mode", en = "Mode selector" } })
line.add("S6", E .. "push_button_no.lua", { station = 0, place = "desk", name = { fr = "Initialisation", en = "Initialise" } })
line.add("S7", E .. "push_button_no.lua", { station = 0, place = "desk", name = { fr = "Acquittement défaut", en = "Acknowledge fault" } })
line.add("H2", E .. "lamp.lua", { station = 0, place = "desk", name = { fr = "Voyant automatique", en = "Automatic lamp" } })
line.add("H3", E .. "lamp.lua", { station = 0, place = "desk", name = { fr = "Voyant défaut", en = "Fault lamp" } })
line.add("H5", E .. "lamp.lua", { station = 0, place = "desk", name = { fr = "Voyant réarmement demandé", en = "Reset wanted lamp" } })
line.add("H6", E .. "lamp.lua", { station = 0, place = "desk", name = { fr = "Voyant initialisation", en = "Initialisation lamp" } })
line.add("H10", E .. "lamp.lua", { station = 0, place = "field", resistance = "400 ohm", rated_current = "0.06 A",
  name = { fr = "Balise verte", en = "Green beacon" } })
line.add("H11", E .. "lamp.lua", { station = 0, place = "field", resistance = "400 ohm", rated_current = "0.06 A",
  name = { fr = "Balise orange", en = "Orange beacon" } })
line.add("H12", E .. "lamp.lua", { station = 0, place = "field", resistance = "400 ohm", rated_current = "0.06 A",
  name = { fr = "Balise rouge", en = "Red beacon" } })
line.add("HA1", E .. "buzzer.lua", { station = 0, place = "field", name = { fr = "Avertisseur sonore", en = "Sounder" } })

-- ---- Station 0: controller and terminals ----

line.add("PLC", E .. "plc.lua", { station = 0, place = "C1", name = { fr = "Automate", en = "Controller" },
  inputs = { "I0.0", "I0.1", "I0.2", "I0.3", "I0.4", "I0.5", "I0.6", "I1.4", "I1.5", "I2.0", "I2.1", "I2.2", "I2.3", "I3.5" },
  relays = { "Q1.0", "Q1.1" },
  drivers = { "Q4.0", "Q4.1", "Q4.2", "Q4.3", "Q4.4", "Q4.5", "Q4.6", "Q4.7" } })
local function strip(ref, place, pins, what)
  line.add(ref, E .. "terminal_strip.lua", { station = place == "C1" and 0 or 1, place = place, pins = pins, name = what })
end
strip("XD", "C1", { "+", "-" }, { fr = "Bornier de distribution 24 V=", en = "24 V DC distribution terminals" })
strip("XS", "C1", { "+" }, { fr = "Bornier + détecteurs", en = "Sensors + terminals" })
strip("XQ", "C1", { "+" }, { fr = "Bornier + électrovannes", en = "Valves + terminals" })
strip("XH", "C1", { "+" }, { fr = "Bornier + bobines hydrauliques", en = "Hydraulic coils + terminals" })
strip("X3", "C1", { "0", "1", "2", "3", "4", "5", "6", "12", "13", "16", "17", "18", "19", "29" },
  { fr = "Bornier des entrées", en = "Input terminals" })
strip("X4", "C1", { "7", "8", "21", "22", "23", "24", "25", "26", "27", "28" },
  { fr = "Bornier des sorties", en = "Output terminals" })
strip("XB1", "field", { "+", "-", "s12", "s16", "s17", "s18" }, { fr = "Boîte de jonction, station 1", en = "Junction box, station 1" })
strip("XB2", "field", { "+", "-", "s19" }, { fr = "Boîte de jonction, sortie", en = "Junction box, exit" })
strip("XV1", "field", { "-", "s7", "s8" }, { fr = "Boîte de jonction des électrovannes", en = "Valves junction box" })

-- ---- Station 0: compressed air ----

line.add("0C1", P .. "air_source.lua", { station = 0, place = "field", name = { fr = "Air comprimé de l’atelier", en = "Workshop compressed air" } })
line.add("0L1", P .. "air_main.lua", { station = 0, place = "field", name = { fr = "Conduite principale", en = "Ring main" } })
line.add("0V1", P .. "shutoff_valve_3_2.lua", { station = 0, place = "field",
  name = { fr = "Vanne de sectionnement d’air", en = "Air shut-off valve" } })
line.add("0Z1", P .. "frl.lua", { station = 0, place = "field", name = { fr = "Filtre-régulateur", en = "Filter-regulator" } })
line.add("0P1", P .. "gauge.lua", { station = 0, place = "field", name = { fr = "Manomètre du filtre-régulateur", en = "Gauge of the filter-regulator" } })
line.add("0V2", P .. "soft_start_valve.lua", { station = 0, place = "field", command = "0Y1.energised",
  name = { fr = "Démarreur progressif et purge", en = "Soft-start and dump valve" } })
line.add("0Y1", E .. "solenoid_coil.lua", { station = 0, place = "field", plate = "24 V= 4,8 W",
  resistance = "120 ohm", inductance = "1.2 H", pick_up = "0.13 A", drop_out = "0.05 A",
  name = { fr = "Bobine du démarreur progressif", en = "Coil of the soft-start valve" },
  article = "BOB-24-4W8", price = 31,
  spares = {
    { article = "BOB-24-4W8", same = true, price = 31, stock = 1, name = { fr = "Bobine 24 V= 4,8 W", en = "Coil 24 V DC 4.8 W" } },
    { article = "BOB-230-4W8", wrong = true, price = 31, stock = 1, set = { resistance = "11000 ohm", inductance = "90 H" },
      name = { fr = "Bobine 230 V~ 4,8 W", en = "Coil 230 V AC 4.8 W" } },
  } })
line.add("0B1", E .. "pressure_switch.lua", { station = 0, place = "field",
  name = { fr = "Pressostat d’air", en = "Air pressure switch" } })
line.add("0S1", P .. "manifold.lua", { station = 1, place = "field",
  name = { fr = "Embase de distributeurs", en = "Valve manifold" } })
line.add("0Z2", P .. "silencer.lua", { station = 1, place = "field",
  name = { fr = "Silencieux de l’échappement 3", en = "Silencer of exhaust 3" } })
line.add("0Z3", P .. "silencer.lua", { station = 1, place = "field",
  name = { fr = "Silencieux de l’échappement 5", en = "Silencer of exhaust 5" } })

-- ---- Station 1: pusher ----

line.add("1Y1", E .. "solenoid_coil.lua", { station = 1, place = "field", plate = "24 V= 1,5 W",
  name = { fr = "Bobine de sortie du poussoir", en = "Pusher-out coil" },
  article = "BOB-24-1W5", price = 22,
  spares = {
    { article = "BOB-24-1W5", same = true, price = 22, stock = 2, name = { fr = "Bobine 24 V= 1,5 W, 384 Ω", en = "Coil 24 V DC 1.5 W, 384 Ω" } },
    { article = "BOB-24-1W6-B", equivalent = true, price = 19, stock = 1,
      set = { resistance = "360 ohm", inductance = "3.6 H" },
      name = { fr = "Bobine 24 V= 1,6 W, autre marque, même connecteur", en = "Coil 24 V DC 1.6 W, other make, same plug" },
      remark = { fr = "Tension, puissance et connecteur équivalents", en = "Equivalent voltage, power and plug" } },
    { article = "BOB-230-1W5", wrong = true, price = 22, stock = 2, set = { resistance = "35000 ohm", inductance = "300 H" },
      name = { fr = "Bobine 230 V~ 1,5 W", en = "Coil 230 V AC 1.5 W" },
      remark = { fr = "Même encombrement, tension différente", en = "Same size, other voltage" } },
    { article = "BOB-12-1W5", wrong = true, price = 22, stock = 1, set = { resistance = "96 ohm", inductance = "1 H" },
      name = { fr = "Bobine 12 V= 1,5 W", en = "Coil 12 V DC 1.5 W" },
      remark = { fr = "Même encombrement, tension différente", en = "Same size, other voltage" } },
  } })
line.add("1V1", P .. "valve_5_2.lua", { station = 1, place = "field", command = "1Y1.energised", moisture = "0Z1.moisture", oil = "0Z1.oiled",
  name = { fr = "Distributeur du poussoir", en = "Pusher valve" } })
line.add("1Q1", P .. "one_way_flow_control.lua", { station = 1, place = "field",
  name = { fr = "Limiteur de débit, côté tige (sortie)", en = "Flow control, rod side (out stroke)" } })
line.add("1Q2", P .. "one_way_flow_control.lua", { station = 1, place = "field",
  name = { fr = "Limiteur de débit, côté fond (rentrée)", en = "Flow control, cap side (return stroke)" } })
line.add("1A", P .. "cylinder_double.lua", { station = 1, place = "field", moisture = "0Z1.moisture",
  name = { fr = "Vérin poussoir", en = "Pusher cylinder" } })
line.add("1L1", M .. "guide.lua", { station = 1, place = "field",
  name = { fr = "Guidage du poussoir", en = "Pusher guide" } })
line.add("MG1", M .. "magazine.lua", { station = 1, place = "field", position = "1A.position",
  name = { fr = "Magasin de corps", en = "Body magazine" } })
line.add("1B1", E .. "proximity_sensor.lua", { station = 1, place = "field", position = "1A.position",
  from = "-10 mm", to = "0.8 mm", name = { fr = "Poussoir rentré", en = "Pusher in" } })
line.add("1B2", E .. "proximity_sensor.lua", { station = 1, place = "field", position = "1A.position",
  from = "99.2 mm", to = "110 mm", name = { fr = "Poussoir sorti", en = "Pusher out" } })
line.add("1B3", E .. "photo_sensor.lua", { station = 1, place = "field", target = "MG1.in_magazine",
  name = { fr = "Corps au magasin", en = "Body in the magazine" } })
line.add("2B1", E .. "photo_sensor.lua", { station = 1, place = "field", target = "MG1.at_exit",
  name = { fr = "Corps en sortie de station", en = "Body at the exit" } })

-- ---- Power wiring ----

line.wire("P1", "X0:L1", "Q0:1", { section = "4 mm2", length = "0.3 m" })
line.wire("P2", "X0:L2", "Q0:3", { section = "4 mm2", length = "0.3 m" })
line.wire("P3", "X0:L3", "Q0:5", { section = "4 mm2", length = "0.3 m" })
line.wire("P4", "Q0:2", "Q1:1", { section = "1.5 mm2", length = "0.5 m" })
line.wire("P5", "Q0:4", "Q1:3", { section = "1.5 mm2", length = "0.5 m" })
line.wire("P6", "Q1:2", "T1:P1", { section = "1.5 mm2", length = "1 m" })
line.wire("P7", "Q1:4", "T1:P2", { section = "1.5 mm2", length = "1 m" })
line.wire("P8", "T1:S1", "F2:1", { section = "1.5 mm2", length = "0.5 m" })
line.wire("P9", "T1:S2", "F2:3", { section = "1.5 mm2", length = "0.5 m" })
line.wire("P10", "T1:S2", "PE:1", { section = "1.5 mm2", length = "0.4 m" })
line.wire("P11", "F2:2", "G1:L", { section = "1.5 mm2", length = "0.4 m" })
line.wire("P12", "F2:4", "G1:N", { section = "1.5 mm2", length = "0.4 m" })

-- ---- 24 V distribution ----

line.wire("W1", "G1:+", "XD:+", { section = "2.5 mm2", length = "0.5 m" })
line.wire("W2", "G1:-", "XD:-", { section = "2.5 mm2", length = "0.5 m" })
line.wire("W3", "XD:-", "PE:1", { section = "2.5 mm2", length = "0.3 m" })
line.wire("W4", "XD:+", "F10:1", { section = "1.5 mm2", length = "0.4 m" })
line.wire("W5", "XD:+", "F11:1", { section = "1.5 mm2", length = "0.4 m" })
line.wire("W6", "XD:+", "F12:1", { section = "1.5 mm2", length = "0.4 m" })
line.wire("W7", "XD:+", "F13:1", { section = "1.5 mm2", length = "0.4 m" })
line.wire("W8", "XD:+", "F14:1", { section = "1.5 mm2", length = "0.4 m" })
line.wire("W9", "F12:2", "K10:1", { section = "1.5 mm2", length = "0.5 m" })
line.wire("W10", "K10:2", "K11:1", { section = "1.5 mm2", length = "0.2 m" })
line.wire("W11", "K11:2", "XQ:+", { section = "1.5 mm2", length = "0.6 m" })
line.wire("W12", "F13:2", "K10:3", { section = "1.5 mm2", length = "0.5 m" })
line.wire("W13", "K10:4", "K11:3", { section = "1.5 mm2", length = "0.2 m" })
line.wire("W14", "K11:4", "XH:+", { section = "1.5 mm2", length = "0.6 m" })
line.wire("W15", "F11:2", "XS:+", { section = "1.5 mm2", length = "0.5 m" })
line.wire("W16", "F10:2", "PLC:L+", { section = "1.5 mm2", length = "0.6 m" })
line.wire("W17", "PLC:M", "XD:-", { section = "1.5 mm2", length = "0.6 m" })
line.wire("W18", "F14:2", "K1:A1", { section = "1.0 mm2", length = "0.6 m" })
line.wire("W19", "K1:A2", "XD:-", { section = "1.0 mm2", length = "0.6 m" })
line.wire("W38", "XQ:+", "PLC:Q+", { section = "1.5 mm2", length = "0.6 m" })
line.wire("W39", "F14:2", "PLC:QL+", { section = "1.0 mm2", length = "0.6 m" })
line.wire("CBL1P", "XS:+", "XB1:+", { section = "1.0 mm2", length = "6 m" })
line.wire("CBL1M", "XD:-", "XB1:-", { section = "1.0 mm2", length = "6 m" })
line.wire("CVL1M", "XD:-", "XV1:-", { section = "1.0 mm2", length = "6 m" })
line.wire("CBL2P", "XS:+", "XB2:+", { section = "1.0 mm2", length = "8 m" })
line.wire("CBL2M", "XD:-", "XB2:-", { section = "1.0 mm2", length = "8 m" })

-- ---- Safety chain ----

line.wire("W20", "K1:S11", "S01:01", { section = "0.75 mm2", length = "2 m" })
line.wire("W21", "S01:02", "S02:01", { section = "0.75 mm2", length = "6 m" })
line.wire("W22", "S02:02", "S1:01", { section = "0.75 mm2", length = "6 m" })
line.wire("W23", "S1:02", "K1:S12", { section = "0.75 mm2", length = "8 m" })
line.wire("W24", "K1:S21", "S01:11", { section = "0.75 mm2", length = "2 m" })
line.wire("W25", "S01:12", "S02:11", { section = "0.75 mm2", length = "6 m" })
line.wire("W26", "S02:12", "S1:11", { section = "0.75 mm2", length = "6 m" })
line.wire("W27", "S1:12", "K1:S22", { section = "0.75 mm2", length = "8 m" })
line.wire("W28", "K1:13", "F14:2", { section = "1.0 mm2", length = "0.4 m" })
line.wire("W29", "K1:14", "K10:A1", { section = "1.0 mm2", length = "0.5 m" })
line.wire("W30", "K10:A2", "XD:-", { section = "1.0 mm2", length = "0.5 m" })
line.wire("W31", "K1:23", "F14:2", { section = "1.0 mm2", length = "0.4 m" })
line.wire("W32", "K1:24", "K11:A1", { section = "1.0 mm2", length = "0.5 m" })
line.wire("W33", "K11:A2", "XD:-", { section = "1.0 mm2", length = "0.5 m" })
line.wire("W34", "F14:2", "S2:1", { section = "0.75 mm2", length = "2 m" })
line.wire("W35", "S2:2", "K10:21", { section = "0.75 mm2", length = "2 m" })
line.wire("W36", "K10:22", "K11:21", { section = "0.75 mm2", length = "0.3 m" })
line.wire("W37", "K11:22", "K1:S34", { section = "0.75 mm2", length = "0.5 m" })

-- ---- Inputs ----

line.wire("W53", "XS:+", "S3:1", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W54", "S3:2", "X3:0", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W55", "X3:0", "PLC:I0.0", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W56", "XS:+", "S4:1", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W57", "S4:2", "X3:1", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W58", "X3:1", "PLC:I0.1", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W59", "XS:+", "S5:13", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W60", "S5:14", "X3:2", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W61", "X3:2", "PLC:I0.2", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W62", "XS:+", "S5:23", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W63", "S5:24", "X3:3", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W64", "X3:3", "PLC:I0.3", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W65", "XS:+", "S6:1", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W66", "S6:2", "X3:4", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W67", "X3:4", "PLC:I0.4", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W68", "XS:+", "S7:1", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W69", "S7:2", "X3:5", { section = "0.75 mm2", length = "2.0 m" })
line.wire("W70", "X3:5", "PLC:I0.5", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W71", "XS:+", "K1:33", { section = "0.75 mm2", length = "0.6 m" })
line.wire("W72", "K1:34", "X3:6", { section = "0.75 mm2", length = "0.6 m" })
line.wire("W73", "X3:6", "PLC:I0.6", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W89", "XB1:+", "0B1:1", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W90", "0B1:2", "XB1:s12", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W91", "XB1:s12", "X3:12", { section = "0.5 mm2", length = "6 m" })
line.wire("W92", "X3:12", "PLC:I1.4", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W93", "XS:+", "K10:13", { section = "0.75 mm2", length = "0.6 m" })
line.wire("W94", "K10:14", "K11:13", { section = "0.75 mm2", length = "0.2 m" })
line.wire("W94B", "K11:14", "X3:13", { section = "0.75 mm2", length = "0.6 m" })
line.wire("W95", "X3:13", "PLC:I1.5", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W104", "XB1:+", "1B1:BN", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W105", "XB1:-", "1B1:BU", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W106", "1B1:BK", "XB1:s16", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W107", "XB1:s16", "X3:16", { section = "0.5 mm2", length = "6 m" })
line.wire("W108", "X3:16", "PLC:I2.0", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W109", "XB1:+", "1B2:BN", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W110", "XB1:-", "1B2:BU", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W111", "1B2:BK", "XB1:s17", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W112", "XB1:s17", "X3:17", { section = "0.5 mm2", length = "6 m" })
line.wire("W113", "X3:17", "PLC:I2.1", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W114", "XB1:+", "1B3:BN", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W115", "XB1:-", "1B3:BU", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W116", "1B3:BK", "XB1:s18", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W117", "XB1:s18", "X3:18", { section = "0.5 mm2", length = "6 m" })
line.wire("W118", "X3:18", "PLC:I2.2", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W119", "XB2:+", "2B1:BN", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W120", "XB2:-", "2B1:BU", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W121", "2B1:BK", "XB2:s19", { section = "0.34 mm2", length = "2.5 m" })
line.wire("W122", "XB2:s19", "X3:19", { section = "0.5 mm2", length = "8 m" })
line.wire("W123", "X3:19", "PLC:I2.3", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W167", "XS:+", "S1:21", { section = "0.75 mm2", length = "8 m" })
line.wire("W168", "S1:22", "X3:29", { section = "0.75 mm2", length = "8 m" })
line.wire("W169", "X3:29", "PLC:I3.5", { section = "0.5 mm2", length = "1.0 m" })

-- ---- Outputs ----

line.wire("W239", "PLC:Q1.0", "X4:7", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W240", "X4:7", "XV1:s7", { section = "0.5 mm2", length = "6 m" })
line.wire("W241", "XV1:s7", "0Y1:A1", { section = "0.5 mm2", length = "1.5 m" })
line.wire("W242", "0Y1:A2", "XV1:-", { section = "0.5 mm2", length = "1.5 m" })
line.wire("W243", "PLC:Q1.1", "X4:8", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W244", "X4:8", "XV1:s8", { section = "0.5 mm2", length = "6 m" })
line.wire("W245", "XV1:s8", "1Y1:A1", { section = "0.5 mm2", length = "1.5 m" })
line.wire("W246", "1Y1:A2", "XV1:-", { section = "0.5 mm2", length = "1.5 m" })
line.wire("W290", "PLC:Q4.0", "X4:21", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W291", "X4:21", "H2:A1", { section = "0.5 mm2", length = "2 m" })
line.wire("W292", "H2:A2", "XD:-", { section = "0.5 mm2", length = "2 m" })
line.wire("W293", "PLC:Q4.1", "X4:22", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W294", "X4:22", "H3:A1", { section = "0.5 mm2", length = "2 m" })
line.wire("W295", "H3:A2", "XD:-", { section = "0.5 mm2", length = "2 m" })
line.wire("W296", "PLC:Q4.2", "X4:23", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W297", "X4:23", "H5:A1", { section = "0.5 mm2", length = "2 m" })
line.wire("W298", "H5:A2", "XD:-", { section = "0.5 mm2", length = "2 m" })
line.wire("W299", "PLC:Q4.3", "X4:24", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W300", "X4:24", "H6:A1", { section = "0.5 mm2", length = "2 m" })
line.wire("W301", "H6:A2", "XD:-", { section = "0.5 mm2", length = "2 m" })
line.wire("W302", "PLC:Q4.4", "X4:25", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W303", "X4:25", "H10:A1", { section = "0.5 mm2", length = "2 m" })
line.wire("W304", "H10:A2", "XD:-", { section = "0.5 mm2", length = "2 m" })
line.wire("W305", "PLC:Q4.5", "X4:26", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W306", "X4:26", "H11:A1", { section = "0.5 mm2", length = "2 m" })
line.wire("W307", "H11:A2", "XD:-", { section = "0.5 mm2", length = "2 m" })
line.wire("W308", "PLC:Q4.6", "X4:27", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W309", "X4:27", "H12:A1", { section = "0.5 mm2", length = "2 m" })
line.wire("W310", "H12:A2", "XD:-", { section = "0.5 mm2", length = "2 m" })
line.wire("W311", "PLC:Q4.7", "X4:28", { section = "0.5 mm2", length = "1.0 m" })
line.wire("W312", "X4:28", "HA1:A1", { section = "0.5 mm2", length = "2 m" })
line.wire("W313", "HA1:A2", "XD:-", { section = "0.5 mm2", length = "2 m" })

-- ---- Air (T1 of the tube list is T01 here: T1 is the transformer) ----

local mounted = { outside = "12 mm", bore = "8 mm", length = "0.1 m" } -- screwed or plugged on, no tube
local thin = {
  { article = "TU-6X4", same = true, price = 1.6, stock = 50,
    name = { fr = "Tube polyuréthane 6x4 et raccords", en = "Polyurethane tube 6x4 and fittings" } },
  { article = "TU-6X4-PA", equivalent = true, price = 1.9, stock = 20, set = {},
    name = { fr = "Tube polyamide 6x4 et raccords", en = "Polyamide tube 6x4 and fittings" },
    remark = { fr = "Même diamètre, plus rigide", en = "Same diameter, stiffer" } },
  { article = "TU-4X2.5", wrong = true, price = 1.2, stock = 50, set = { bore = "2.5 mm", outside = "4 mm" },
    name = { fr = "Tube polyuréthane 4x2,5 et réductions", en = "Polyurethane tube 4x2.5 and reducers" },
    remark = { fr = "Section trop faible pour le débit", en = "Bore too small for the flow" } },
}
local thick = {
  { article = "TU-8X6", same = true, price = 2.1, stock = 30,
    name = { fr = "Tube polyuréthane 8x6 et raccords", en = "Polyurethane tube 8x6 and fittings" } },
  { article = "TU-4X2.5", wrong = true, price = 1.2, stock = 50, set = { bore = "2.5 mm", outside = "4 mm" },
    name = { fr = "Tube polyuréthane 4x2,5 et réductions", en = "Polyurethane tube 4x2.5 and reducers" },
    remark = { fr = "Section trop faible pour le débit", en = "Bore too small for the flow" } },
}
local function tube_6x4(ref, from, to, length)
  line.tube(ref, from, to, { outside = "6 mm", bore = "4 mm", length = length, article = "TU-6X4", price = 1.6, spares = thin })
end
local function tube_8x6(ref, from, to, length)
  line.tube(ref, from, to, { outside = "8 mm", bore = "6 mm", length = length, article = "TU-8X6", price = 2.1, spares = thick })
end
line.tube("T0", "0C1:1", "0L1:1", { outside = "25 mm", bore = "20 mm", length = "15 m" })
tube_8x6("T01", "0L1:2", "0V1:1", "1 m")
tube_8x6("T2", "0V1:2", "0Z1:1", "0.5 m")
tube_8x6("T3", "0Z1:2", "0V2:1", "0.5 m")
tube_8x6("T4", "0V2:2", "0S1:P", "3 m")
tube_6x4("T5", "0V2:2", "0B1:P", "1 m")
line.tube("T6", "0S1:P", "1V1:1", mounted)
tube_6x4("T7", "1V1:4", "1Q2:1", "2 m")
tube_6x4("T8", "1Q2:2", "1A:A", "0.15 m")
tube_6x4("T9", "1V1:2", "1Q1:1", "2 m")
tube_6x4("T10", "1Q1:2", "1A:B", "0.15 m")
line.tube("T11", "1V1:5", "0S1:5", mounted)
line.tube("T12", "1V1:3", "0S1:3", mounted)
line.tube("T13", "0Z1:2", "0P1:P", mounted)
line.tube("T14", "0S1:3", "0Z2:1", mounted)
line.tube("T15", "0S1:5", "0Z3:1", mounted)

-- ---- Pusher: rod, guide carriage and pusher plate are one piece ----

line.join("1A:rod", "1L1:carriage", "MG1:pusher")

-- ---- From everything off to production ----

line.startup {
  { at = "0.2 s", set = "Q0.handle", value = 1 },
  { at = "0.3 s", set = "0V1.handle", value = 1 },
  { at = "0.5 s", set = "S5.position", value = 0 },
  { at = "1.5 s", push = "S2.pressed", seconds = 0.3 },
  { at = "2.5 s", push = "S6.pressed", seconds = 0.3 },
  { at = "6 s", push = "S3.pressed", seconds = 0.3 },
}

line.control "lines/poste_1/control.lua"
line.folios "lines/poste_1/folios.lua"
line.scene "lines/poste_1/scene.lua"
line.papers "lines/poste_1/papers.lua"

-- What is found on the line when it is sound.
local running = { fr = "ligne en service", en = "line in service" }
line.readings {
  { "Q0:2", "Q0:4", value = { fr = "405 V~", en = "405 V AC" }, when = running },
  { "Q0:2", "PE:1", value = { fr = "234 V~", en = "234 V AC" }, when = running },
  { "XD:+", "XD:-", value = { fr = "24,08 V=", en = "24.08 V DC" }, when = running },
  { "G1", value = { fr = "1,30 A", en = "1.30 A" }, when = { fr = "repos ; 1,36 A quand 1Y1 est commandée", en = "at rest; 1.36 A while 1Y1 is on" } },
  { "XQ:+", "XD:-", value = { fr = "24,05 V=", en = "24.05 V DC" }, when = { fr = "sécurité réarmée", en = "safety reset" } },
  { "1Y1:A1", "1Y1:A2", value = { fr = "23,97 V=", en = "23.97 V DC" }, when = { fr = "poussoir commandé", en = "pusher commanded" } },
  { "1Y1", value = { fr = "384 Ω ±10 %", en = "384 Ω ±10 %" }, when = { fr = "hors tension, 20 °C", en = "no voltage, 20 °C" } },
  { "1B1:BK", "1B1:BU", value = { fr = "22,3 V=", en = "22.3 V DC" }, when = { fr = "détecteur actif ; < 0,1 V au repos", en = "sensor on; < 0.1 V off" } },
  { "0P1", value = { fr = "6,0 bar", en = "6.0 bar" }, when = { fr = "repos", en = "at rest" } },
  { "0S1:P", value = { fr = "5,7 bar au moins", en = "5.7 bar at least" }, when = { fr = "en cycle", en = "in the cycle" } },
  { "1A:B", value = { fr = "6,0 bar", en = "6.0 bar" }, when = { fr = "poussoir rentré", en = "pusher in" } },
  { "1A:A", value = { fr = "6,0 bar", en = "6.0 bar" }, when = { fr = "poussoir sorti et maintenu", en = "pusher out and held" } },
  { "0Z1", value = { fr = "6 l/min ANR", en = "6 l/min ANR" }, when = { fr = "un cycle de 8 s", en = "8 s cycle" } },
  { "1A", value = { fr = "sortie 0,51 s, rentrée 0,75 s", en = "out 0.51 s, back 0.75 s" }, when = { fr = "0,42 à 0,65 s et 0,60 à 0,95 s", en = "0.42 to 0.65 s and 0.60 to 0.95 s" } },
}

line.energies {
  { id = "electrical", isolator = "Q0", verify = {
    { "Q0:2", "Q0:4" }, { "Q0:2", "Q0:6" }, { "Q0:4", "Q0:6" },
    { "Q0:2", "PE:1" }, { "Q0:4", "PE:1" }, { "Q0:6", "PE:1" },
  }, live = { fr = "Les bornes d’amont X0 et Q0:1, Q0:3, Q0:5 restent sous tension.",
              en = "The incoming terminals X0 and Q0:1, Q0:3, Q0:5 stay live." } },
  { id = "pneumatic", isolator = "0V1", verify = { "0S1:P", "1A:A", "1A:B" } },
}

line.tests {
  { id = "manual", seconds = "12 s", measure = "stroke_out", unit = "s",
    name = { fr = "Mode manuel : sortie et rentrée du poussoir", en = "Manual mode: pusher out and in" },
    gestures = {
      { at = "0.2 s", push = "S4.pressed", seconds = 0.3 },
      { at = "3 s", set = "S5.position", value = 2 },
      { at = "4 s", push = "S3.pressed", seconds = 3 },
      { at = "11 s", set = "S5.position", value = 0 },
    },
    value = "t_out", pass = "strokes >= 1 and 1B1 and t_out > 0.42 and t_out < 0.65" },
  { id = "cycle", seconds = "8 s", measure = "stroke_return", unit = "s",
    name = { fr = "Cycle automatique : cadence et temps de course", en = "Automatic cycle: rate and stroke times" },
    gestures = {
      { at = "0.1 s", push = "S4.pressed", seconds = 0.3 },
      { at = "0.2 s", set = "S5.position", value = 0 },
      { at = "2.3 s", push = "S3.pressed", seconds = 0.3 },
    },
    value = "t_in",
    pass = "XF1 and not fault and bodies >= 1 and t_out > 0.42 and t_out < 0.65 and t_in > 0.6 and t_in < 0.95" },
}

line.panel(depanne.include "lines/shared/desk.lua")

return line
