-- Pole 3-4 of the pump contactor is burnt open: the motor hums on two phases, F1 trips within ten seconds.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/pole_km1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le groupe ronfle et ne démarre pas", en = "The power unit hums and does not start" },
  task = "diagnose", trade = "electrical", level = 2, minutes = 75,
  competences = { "CCP3-C1", "CCP1-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "KM1.no_contact_pole2", at = "1 s" } },
  arrival = "45 s",
  order = "OT 26-0211",
  operator = {
    name = { fr = "Mme Ferrand, conductrice de ligne", en = "Mrs Ferrand, line operator" },
    says = { fr = "Ce matin le groupe hydraulique ronfle mais il ne démarre pas, et au bout de dix secondes tout s’arrête en défaut. Le moteur doit être grippé.",
             en = "This morning the hydraulic unit hums but does not start, and after ten seconds all stops with a fault. The motor must be seized." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Au premier démarrage de ce matin. Hier soir tout allait bien.", en = "Since the first start this morning. Last night all was well." } },
    { id = "done", person = "operator", q = { fr = "Qu’avez-vous essayé ?", en = "What have you tried?" },
      a = { fr = "Rien dans l’armoire, je n’ai pas le droit. J’ai initialisé une fois, c’est tout.", en = "Nothing in the cabinet, I am not allowed to. I initialised once, that is all." } },
    { id = "noise", person = "colleague", q = { fr = "Quel bruit fait le contacteur ?", en = "What does the contactor sound like?" },
      a = { fr = "Il colle normalement, un seul clac. C’est le moteur qui ronfle.", en = "It pulls in as usual, one clack. It is the motor that hums." } },
    { id = "hand", person = "team_leader", q = { fr = "La pompe tourne-t-elle à la main ?", en = "Does the pump turn by hand?" },
      a = { fr = "L’équipe de nuit l’a tournée à l’accouplement la semaine dernière au graissage, rien de dur.", en = "The night shift turned it at the coupling last week when greasing, nothing stiff." } },
  },
  history = {
    { date = "2026-02-20", order = "OT 26-0071", ref = "F1", hours = 0.2,
      finding = { fr = "Relais thermique déclenché au démarrage du lundi", en = "Overload relay tripped at Monday’s start" },
      action = { fr = "Réarmé, trois démarrages sans défaut", en = "Reset, three starts without a fault" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  neighbours = { "M1.open", "M1.wrong_part_delta", "W1.broken_wire", "F1.open", "Q2.no_contact_pole2", "F1.misadjusted" },
  expectations = {
    root = "KM1.no_contact_pole2", element = "KM1", modes = { "no_contact", "open" }, causes = { "normal_wear", "age" },
    repair = { { "KM1" } }, remedies = { "fit" },
    chain = { "Q2", "KM1", "F1", "W1", "M1", "X4", "PLC", "P16", "P17", "P18", "P19", "P20", "P21", "P22", "P23", "P24" },
    functional_chain = { "M1", "KM1", "3P1" },
    symptom = { { mode = "panel", on = "E51" }, { mode = "look", on = "F1", shown = { fr = "jaune sorti", en = "flag out" } } },
    proofs = {
      { { mode = "V~", on = "KM1:1", with = "KM1:3", above = 380, judged = "normal" },
        { mode = "ohm", on = "KM1:1", with = "KM1:2", below = 1, judged = "normal" },
        { mode = "ohm", on = "KM1:3", with = "KM1:4", above = 1000, judged = "abnormal" } },
    },
    readings = { { mode = "ohm", on = "M1:U1", with = "M1:V1", above = 3, below = 12, judged = "normal" } },
    equipment = { work = { "shoes", "glasses" }, live = { "insulating_gloves", "face_shield" } },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP1-C1.K7", "CCP3-C1.K4", "CCP3-C1.K8", "CCP4-C1.K2" },
  },

  reference = solution.reference {
    ask = { "since", "done", "noise", "hand" }, see = { { "look", on = "F1" }, { "look", on = "M1" }, { "listen", on = "M1" }, { "look", on = "Q2" } },
    documents = { "folio:E2" }, wear = { "insulating_gloves", "face_shield" },
    risks = {
      { "electrical", "Mesures en 400 V avec gants et écran, échange hors tension après consignation" },
      { "pressure", "Aucun raccord ouvert ; axe Z calé avant la coupure" },
      { "movement", "Protecteur fermé pendant les essais" },
    },
    chain = { "M1", "action", "Puissance du groupe : contacteur collé, moteur qui ronfle" },
    suppose = {
      { "KM1", "no_contact", "Une phase manque : pôle du contacteur brûlé" },
      { "W1", "broken_wire", "Une phase manque : câble du moteur coupé" },
      { "M1", "open", "Enroulement coupé" },
    },
    search = {
      { "read_plc", mode = "Q0.0" },
      { "measure", on = "KM1:1", with = "KM1:3", mode = "V~" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "KM1:3", with = "KM1:5", mode = "V~" }, { "judge", mode = "normal", value = -1 },
    },
    energies = { "electrical" },
    locked = {
      { "operate", on = "Q2", mode = "handle", value = 0 },
      { "measure", on = "M1:U1", with = "M1:V1", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "reject", on = "M1", mode = "open", cites = { -2 }, text = "Enroulements égaux" },
      { "operate", on = "KM1", mode = "armature", value = 1 },
      { "measure", on = "KM1:1", with = "KM1:2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "KM1:3", with = "KM1:4", mode = "ohm" }, { "judge", mode = "abnormal", value = -1 },
      { "operate", on = "KM1", mode = "armature", value = 0 },
      { "confirm", on = "KM1", mode = "no_contact", cites = { -3 }, text = "Armature enfoncée : 1-2 fermé, 3-4 ouvert" },
    },
    diagnosis = { "KM1", "no_contact", "normal_wear", "Pôle 3-4 de KM1 brûlé : moteur alimenté sur deux phases" },
    part = "KM1",
    work = {
      { "dismantle", on = "KM1" }, { "fit", on = "KM1", with = "CTM-09-24DC" },
      { "operate", on = "KM1", mode = "armature", value = 1 },
      { "measure", on = "KM1:3", with = "KM1:4", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "operate", on = "KM1", mode = "armature", value = 0 },
      { "operate", on = "Q2", mode = "handle", value = 1 }, { "operate", on = "F1", mode = "reset", value = 1 }, { "operate", on = "F1", mode = "reset", value = 0 },
    },
    check = { { "measure", on = "P22", mode = "clamp~" }, { "measure", on = "P23", mode = "clamp~" }, { "measure", on = "P24", mode = "clamp~" } },
    waste = { { "KM1", "electronic" } },
    report = {
      symptom = "Défaut E51 : KM1 collé, moteur M1 qui ronfle sans tourner, F1 déclenché.",
      analysis = "400 V en amont de KM1 ; consigné, armature enfoncée : pôle 1-2 à moins de 1 ohm, pôle 3-4 ouvert ; enroulements de M1 égaux.",
      element = "KM1, contacteur du groupe hydraulique", cause = "Usure normale : contacts noircis signalés en juillet 2025, échange non planifié.",
      work_done = "Consignation électrique, remplacement de KM1, contrôle des trois pôles, réarmement de F1, trois courants relevés équilibrés.",
      parts = "CTM-09-24DC, quantité 1", tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Planifier le contrôle des contacts de KM3 et KM5.",
    },
  },

  -- F1 is blamed: its dial is raised and it is reset, twice.
  bad = solution.wrong({
    { "adjust", on = "F1", mode = "dial", value = 6.3 },
    { "operate", on = "F1", mode = "reset", value = 1 }, { "operate", on = "F1", mode = "reset", value = 0 },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 12 },
    { "operate", on = "F1", mode = "reset", value = 1 }, { "operate", on = "F1", mode = "reset", value = 0 },
  }, {
    symptom = "F1 déclenchait.", analysis = "Relais thermique réglé trop bas.", element = "F1", cause = "Réglage",
    work_done = "Molette de F1 portée à 6,3 A, relais réarmé.", parts = "Aucune", tests = "Cycles conformes.",
  }),
}
