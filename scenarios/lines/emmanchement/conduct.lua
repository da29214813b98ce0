-- What the exercises on this line share: how people here lock out each energy, give it back, restart and accept.
-- Exercises join these lists with their own acts.
depanne.api(1)

local conduct = {}

-- One list of several, in order.
function conduct.join(...)
  local all = {}
  local lists = { ... }
  for i = 1, #lists do
    for k = 1, #lists[i] do all[#all + 1] = lists[i][k] end
  end
  return all
end

-- ---- Lock-out ----

-- The Z axis falls when its air goes, and its air goes with the 24 V: it is propped first and let go last.
conduct.prop_z = { { "block", on = "4B" } }
conduct.free_z = { { "unblock", on = "4B" } }

conduct.electrical_lockout = {
  { "operate", on = "Q0", mode = "handle", value = 0 },
  { "lock", on = "Q0" }, { "tag", on = "Q0" }, { "identify", on = "Q0" },
  { "test_tester" },
  { "test_dead", on = "Q0:2", with = "Q0:4" }, { "test_dead", on = "Q0:2", with = "Q0:6" },
  { "test_dead", on = "Q0:4", with = "Q0:6" }, { "test_dead", on = "Q0:2", with = "PE:1" },
  { "test_dead", on = "Q0:4", with = "PE:1" }, { "test_dead", on = "Q0:6", with = "PE:1" },
  { "test_tester" },
}
conduct.electrical_return = {
  { "untag", on = "Q0" }, { "unlock", on = "Q0" }, { "operate", on = "Q0", mode = "handle", value = 1 },
}

-- Q0 separated and locked for oil or mechanisms, where no wire is touched.
conduct.separate_q0 = {
  { "operate", on = "Q0", mode = "handle", value = 0 }, { "lock", on = "Q0" }, { "tag", on = "Q0" }, { "identify", on = "Q0" },
}

conduct.pneumatic_lockout = {
  { "operate", on = "0V1", mode = "handle", value = 0 },
  { "lock", on = "0V1" }, { "tag", on = "0V1" }, { "identify", on = "0V1" },
  { "dissipate", on = "1V1" },
  { "measure", on = "0S1:P", mode = "bar" }, { "measure", on = "1A:A", mode = "bar" }, { "measure", on = "1A:B", mode = "bar" },
  { "measure", on = "4A:A", mode = "bar" }, { "measure", on = "4A:B", mode = "bar" },
  { "measure", on = "4B:A", mode = "bar" }, { "measure", on = "4B:B", mode = "bar" },
}
conduct.pneumatic_return = {
  { "untag", on = "0V1" }, { "unlock", on = "0V1" }, { "operate", on = "0V1", mode = "handle", value = 1 },
}

-- After the electrical lock-out: the pump stands, Q0 is locked.
conduct.hydraulic_lockout = {
  { "block", on = "3A" },
  { "operate", on = "3Z1", mode = "isolator", value = 0 }, { "operate", on = "3Z1", mode = "drain", value = 1 },
  { "measure", on = "MP1:P", mode = "bar" }, { "measure", on = "MP2:P", mode = "bar" }, { "measure", on = "MP5:P", mode = "bar" },
}
conduct.hydraulic_return = {
  { "operate", on = "3Z1", mode = "drain", value = 0 }, { "operate", on = "3Z1", mode = "isolator", value = 1 },
  { "unblock", on = "3A" },
}

-- After Q0 is separated and locked.
conduct.mechanical_lockout = {
  { "block", on = "3A" },
  { "check_still", on = "M1" }, { "check_still", on = "M2" }, { "check_still", on = "M3" },
}
conduct.mechanical_return = { { "unblock", on = "3A" } }

-- From energy on to ready: reset, acknowledge, initialise.
conduct.restart = {
  { "wait", value = 3 }, { "push", on = "S2", mode = "pressed", value = 0.4 },
  { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 },
  { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 14 },
}

conduct.acceptance = {
  { "run_test", mode = "manual", value = 1 }, { "run_test", mode = "cycle", value = 2 }, { "read_panel" },
}

-- Eighteen months of work orders: what was seen and what was done, never why.
conduct.history = {
  { date = "2024-09-17", order = "OT 24-0398", ref = "1B1", hours = 0.5,
    finding = { fr = "Poussoir rentré non vu par intermittence", en = "Pusher in not seen at times" },
    action = { fr = "Détecteur resserré dans sa rainure", en = "Sensor tightened in its groove" } },
  { date = "2024-09-30", order = "OT 24-0421", ref = "3F1", hours = 0.8,
    finding = { fr = "Voyant de colmatage allumé à froid", en = "Clogging indicator on when cold" },
    action = { fr = "Cartouche 10 µm remplacée, huile prélevée : 18/16/13", en = "10 µm element replaced, oil sampled: 18/16/13" } },
  { date = "2024-10-22", order = "OT 24-0457", ref = "4S1", hours = 0.3,
    finding = { fr = "Corps tombé pendant un transfert", en = "Body dropped during a transfer" },
    action = { fr = "Ventouse D30 remplacée, lèvre fendue", en = "Cup D30 replaced, split lip" } },
  { date = "2024-11-14", order = "OT 24-0503", ref = "K1", hours = 0.6,
    finding = { fr = "Essai annuel des arrêts d’urgence et du protecteur", en = "Yearly test of emergency stops and guard" },
    action = { fr = "Conforme, deux canaux vus ouverts", en = "Sound, both channels seen open" } },
  { date = "2024-12-05", order = "OT 24-0561", ref = "0Z1", hours = 0.4,
    finding = { fr = "Eau dans le bol du filtre", en = "Water in the filter bowl" },
    action = { fr = "Bol purgé, cartouche changée ; sécheur signalé au service énergie", en = "Bowl drained, element replaced; dryer reported to utilities" } },
  { date = "2025-01-09", order = "OT 25-0006", ref = "3Z1", hours = 1,
    finding = { fr = "Visite annuelle de l’accumulateur", en = "Yearly inspection of the accumulator" },
    action = { fr = "Prégonflage relevé 24 bar, complété à 25 bar", en = "Precharge found at 24 bar, made up to 25 bar" } },
  { date = "2025-01-28", order = "OT 25-0031", ref = "4K1", hours = 0.7,
    finding = { fr = "Chaîne bruyante au démarrage", en = "Chain noisy on starting" },
    action = { fr = "Flèche reprise à 8 mm, chaîne graissée", en = "Slack set to 8 mm, chain lubricated" } },
  { date = "2025-02-13", order = "OT 25-0059", ref = "XB4", hours = 0.9,
    finding = { fr = "Défauts de station 4 après lavage du sol", en = "Faults of station 4 after the floor was washed" },
    action = { fr = "Boîte séchée, presse-étoupe resserré", en = "Box dried, gland tightened" } },
  { date = "2025-03-11", order = "OT 25-0098", ref = "1A", hours = 1.2,
    finding = { fr = "Fuite au joint de tige", en = "Leak at the rod seal" },
    action = { fr = "Vérin remplacé, amortissements réglés", en = "Cylinder replaced, cushions set" } },
  { date = "2025-04-02", order = "OT 25-0131", ref = "B1T", hours = 1.1,
    finding = { fr = "Température de plaque instable", en = "Plate temperature unsteady" },
    action = { fr = "Sonde Pt100 remplacée, même fil", en = "Pt100 replaced, same cable" } },
  { date = "2025-04-24", order = "OT 25-0162", ref = "2L1", hours = 0.5,
    finding = { fr = "Bande déportée de 6 mm", en = "Belt off by 6 mm" },
    action = { fr = "Tendeur réglé, tension relevée 185 N", en = "Tensioner set, tension found 185 N" } },
  { date = "2025-05-15", order = "OT 25-0190", ref = "M1", hours = 0.4,
    finding = { fr = "Préventif : graissage et vibration", en = "Preventive: grease and vibration" },
    action = { fr = "Palier côté accouplement 0,9 mm/s, zone B, à suivre", en = "Drive-end bearing 0.9 mm/s, zone B, to be followed" } },
  { date = "2025-06-05", order = "OT 25-0221", ref = "3V5", hours = 0.6,
    finding = { fr = "Descente de presse plus lente après vidange", en = "Press slower going down after the oil change" },
    action = { fr = "Limiteur de débit reculé d’un quart de tour", en = "Throttle opened by a quarter turn" } },
  { date = "2025-06-20", order = "OT 25-0243", ref = "1L1", hours = 0.3,
    finding = { fr = "Préventif semestriel", en = "Half-yearly preventive work" },
    action = { fr = "Guidage nettoyé et graissé", en = "Guide cleaned and greased" } },
  { date = "2025-07-08", order = "OT 25-0268", ref = "KM1", hours = 0.8,
    finding = { fr = "Contacteur de pompe bruyant", en = "Pump contactor noisy" },
    action = { fr = "Contacts noircis, nettoyés ; remplacement proposé, non planifié", en = "Contacts blackened, cleaned; replacement proposed, not planned" } },
  { date = "2025-07-24", order = "OT 25-0290", ref = "3B7", hours = 0.2,
    finding = { fr = "Alarme de température d’huile, atelier à 35 °C", en = "Oil temperature alarm, workshop at 35 °C" },
    action = { fr = "Ventilation de l’armoire de pompe dégagée", en = "Ventilation of the pump housing cleared" } },
  { date = "2025-08-21", order = "OT 25-0322", ref = "Q4", hours = 0.5,
    finding = { fr = "Disjoncteur du dégagement déclenché deux fois", en = "Clearing conveyor breaker tripped twice" },
    action = { fr = "Corps coincé sous la bande retiré, réglage laissé à 1,05 A", en = "Body jammed under the belt removed, setting left at 1.05 A" } },
  { date = "2025-09-02", order = "OT 25-0337", ref = "4F1", hours = 0.3,
    finding = { fr = "Vide lent à s’établir", en = "Vacuum slow to build up" },
    action = { fr = "Filtre soufflé, pas de cartouche en stock", en = "Filter blown out, no element in stock" } },
  { date = "2025-09-18", order = "OT 25-0361", ref = "0Z2", hours = 0.2,
    finding = { fr = "Échappements gras", en = "Oily exhausts" },
    action = { fr = "Silencieux de l’échappement 3 remplacé ; celui de l’échappement 5 à faire", en = "Silencer of exhaust 3 replaced; that of exhaust 5 to be done" } },
  { date = "2025-10-07", order = "OT 25-0389", ref = "3Y1", hours = 0.7,
    finding = { fr = "Presse qui ne descend plus en fin de poste, repart à froid", en = "Press no longer goes down at the end of the shift, works again cold" },
    action = { fr = "Connecteur et bornes de XHB contrôlés de visu", en = "Plug and terminals of XHB looked at" } },
  { date = "2025-10-23", order = "OT 25-0415", ref = "4B4", hours = 0.4,
    finding = { fr = "Z en bas vu par à-coups", en = "Z down seen on and off" },
    action = { fr = "Détecteur déplacé de 1 mm", en = "Sensor moved by 1 mm" } },
  { date = "2025-11-14", order = "OT 25-0452", ref = "1B3", hours = 0.3,
    finding = { fr = "Corps au magasin non vu, lentille sale", en = "Body in the magazine not seen, dirty lens" },
    action = { fr = "Lentille nettoyée", en = "Lens cleaned" } },
  { date = "2025-11-27", order = "OT 25-0470", ref = "K1", hours = 0.6,
    finding = { fr = "Essai annuel des arrêts d’urgence et du protecteur", en = "Yearly test of emergency stops and guard" },
    action = { fr = "Conforme ; bouton S02 dur à déverrouiller", en = "Sound; button S02 hard to release" } },
  { date = "2025-12-11", order = "OT 25-0493", ref = "3P1", hours = 0.5,
    finding = { fr = "Temps de montée de presse relevé 0,92 s, 0,88 s à la réception", en = "Press return time found 0.92 s, 0.88 s at commissioning" },
    action = { fr = "Surveillance, huile à 45 °C ce jour-là", en = "To be watched, oil at 45 °C that day" } },
  { date = "2026-01-15", order = "OT 26-0012", ref = "3Z1", hours = 0.3,
    finding = { fr = "Visite annuelle de l’accumulateur reportée", en = "Yearly inspection of the accumulator put off" },
    action = { fr = "Outillage de gonflage à l’étalonnage", en = "Filling tool away for calibration" } },
  { date = "2026-01-29", order = "OT 26-0030", ref = "2R1", hours = 0.4,
    finding = { fr = "Trace d’huile sous le réducteur", en = "Trace of oil below the gearbox" },
    action = { fr = "Niveau complété de 0,05 l, bouchon resserré", en = "Topped up by 0.05 l, plug tightened" } },
  { date = "2026-02-12", order = "OT 26-0051", ref = "4Q1", hours = 0.3,
    finding = { fr = "Axe X jugé trop rapide par la production", en = "X axis found too fast by production" },
    action = { fr = "Limiteurs de débit remis à leur repère", en = "Flow controls set back to their marks" } },
}

return conduct
