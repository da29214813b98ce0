-- A bearing of the conveyor's motor is spalled: it growls and shakes; production goes on.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local history = depanne.include "lines/emmanchement/history.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/palier_m2", line = "lines/emmanchement/line.lua",
  title = { fr = "Ça grogne du côté du moteur du tapis", en = "Something growls at the belt motor" },
  task = "diagnose", trade = "mechanical", level = 2, minutes = 60,
  competences = { "CCP3-C1", "CCP2-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "M2.worn", at = "112 s" } },
  arrival = "150 s",
  order = "OT 26-0302",
  operator = {
    name = { fr = "Mme Diallo, conductrice de ligne", en = "Mrs Diallo, line operator" },
    says = { fr = "Ça grogne au bout du tapis, de plus en plus fort, et c’est chaud quand on passe la main. Ça tourne encore, mais je n’aime pas ça.", en = "It growls at the end of the belt, louder and louder, and it is warm when one passes a hand. It still runs, but I do not like it." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Trois jours, plus fort ce matin.", en = "Three days, louder this morning." } },
    { id = "always", person = "operator", q = { fr = "Le bruit change-t-il avec la vitesse ?", en = "Does the noise change with the speed?" },
      a = { fr = "Oui, il baisse quand le tapis ralentit.", en = "Yes, it drops when the belt slows down." } },
    { id = "grease", person = "colleague", q = { fr = "Le réducteur a-t-il été vidangé ?", en = "Was the gearbox drained?" },
      a = { fr = "L’an dernier, niveau bon.", en = "Last year, the level is good." } },
    { id = "stop", person = "team_leader", q = { fr = "Peut-on arrêter une heure ?", en = "Can we stop for an hour?" },
      a = { fr = "Oui, prévenez-moi avant.", en = "Yes, tell me first." } },
  },
  history = conduct.join(history, {
    { date = "2026-01-15", order = "OT 26-0022", ref = "M2", hours = 0.3,
      finding = { fr = "Relevé vibratoire : 2,4 mm/s", en = "Vibration reading: 2.4 mm/s" },
      action = { fr = "À surveiller", en = "To be watched" } },
  }),
  risks = { "movement", "noise" }, energies = { "electrical", "pneumatic", "mechanical" },
  neighbours = { "2R1.seizing_bearing", "2L1.worn_bearing", "2L1.seizing_idler" },
  expectations = {
    root = "M2.worn",
    element = "M2",
    modes = { "worn" },
    causes = { "normal_wear", "lubrication", "age" },
    repair = { { "M2" } },
    remedies = { "fit" },
    chain = { "M2", "2R1", "2D1", "2L1", "U1" },
    functional_chain = { "M2", "2L1" },
    symptom = { { mode = "listen", on = "M2" }, { mode = "look", on = "2L1" } },
    proofs = {
      { { mode = "vibration", on = "M2", above = 0.0025, judged = "abnormal" }, { mode = "vibration", on = "2R1", below = 0.0025, judged = "normal" } },
    },
    after = { { mode = "vibration", on = "M2", below = 0.0018 } },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8", "T-S4", "CCP2-C1.K2" },
  },

  reference = solution.reference {
    ask = { "since", "always", "grease", "stop" },
    see = { { "listen", on = "M2" }, { "look", on = "M2" }, { "listen", on = "2R1" }, { "look", on = "2L1" } },
    documents = { "folio:M1", "settings" },
    risks = {
      { "movement", "Observation protecteur fermé ; aucune main dans la zone avant consignation et arrêt constaté" },
      { "noise", "Exposition courte, bouchons d’oreille" },
    },
    wear = { "gloves" },
    chain = { "2L1", "action", "Transport : bruit de roulement à la motorisation" },
    suppose = {
      { "M2", "worn", "Roulement du moteur écaillé" },
      { "2R1", "seizing", "Roulement d’entrée du réducteur" },
      { "2L1", "worn", "Palier du tambour" },
    },
    search = {
      { "measure", on = "M2", mode = "vibration" },
      { "judge", mode = "abnormal", value = -1 },
      { "measure", on = "2R1", mode = "vibration" },
      { "judge", mode = "normal", value = -1 },
      { "reject", on = "2R1", mode = "seizing", cites = { -2 }, text = "Vibration du réducteur normale" },
      { "confirm", on = "M2", mode = "worn", cites = { -5 }, text = "Vibration forte au moteur seul" },
    },
    energies = { "electrical", "pneumatic", "mechanical" },
    locked = {
      { "measure", on = "M2", mode = "play" },
    },
    diagnosis = { "M2", "worn", "normal_wear", "Roulement de M2 usé : vibration très au-dessus du seuil au moteur, normale au réducteur" },
    part = "M2",
    work = {
      { "mark", on = "M2" },
      { "disconnect", on = "P39", with = "M2:U1" },
      { "disconnect", on = "P40", with = "M2:V1" },
      { "disconnect", on = "P41", with = "M2:W1" },
      { "disconnect", on = "P43", with = "M2:PE" },
      { "dismantle", on = "M2" },
      { "look", on = "2R1" },
      { "fit", on = "M2", with = "MOT-0K37-4P" },
      { "connect", on = "P43", with = "M2:PE" },
      { "connect", on = "P39", with = "M2:U1" },
      { "connect", on = "P40", with = "M2:V1" },
      { "connect", on = "P41", with = "M2:W1" },
      { "refit_guard", on = "M2" },
    },
    check = {
      { "measure", on = "M2", mode = "vibration" },
      { "judge", mode = "normal", value = -1 },
      { "look", on = "2L1" },
    },
    waste = { { "M2", "electronic" } },
    report = {
      symptom = "Grondement au moteur du convoyeur, production maintenue.",
      analysis = "Vibration de M2 très au-dessus du seuil, réducteur normal : roulement du moteur.",
      element = "M2, moteur du convoyeur",
      cause = "Usure normale du roulement, dérive relevée en janvier.",
      work_done = "Consignation Q0, VAT, échange du moteur M2, contrôle de vibration.",
      parts = "MOT-0K37-4P, quantité 1",
      tests = "Essai manuel et cycles automatiques, vibration conforme.",
      follow_up = "Tendance vibratoire mensuelle.",
    },
  },

  -- Grease is thrown at the gearbox and the job is called done.
  bad = solution.wrong({
    { "lubricate", on = "2R1", with = "graisse lithium", value = 200 },
  }, {
    symptom = "Bruit au tapis.",
    analysis = "Manque de graisse.",
    element = "2R1",
    cause = "Lubrification",
    work_done = "Graissage.",
    parts = "Aucune",
    tests = "Bruit moindre.",
  }),
}
