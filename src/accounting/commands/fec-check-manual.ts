export const fecCheckManual = `
Le contrôle suit Test Compta Demat, l'outil de l'administration fiscale (LPF, art. A47 A-1 ; BIC et IS), puis y ajoute les nôtres.
Le nom du fichier compte : SIRENFECAAAAMMJJ.txt. Le fichier est lu ligne à ligne, en UTF-8 ou en ISO 8859-15.

Sortie (code 0 dès qu'un verdict existe) :
  verdict   conform | not_conform | refused (l'outil n'examine pas le fichier)
  errors    ce qui rend le fichier non conforme pour l'outil
  alerts    ce que l'outil signale sans le refuser
  strict    ce que nous seuls refusons
Au-delà de 1 000, une liste se termine par MORE:n, le nombre de constats comptés et non cités.

Constats, L5 étant la ligne 5 du fichier (la première est l'en-tête) :
  errors    FILENAME                     attendu SIRENFECAAAAMMJJ ; fichier refusé
            SEPARATOR                    ni tabulation ni | ; fichier refusé
            EMPTY_FILE                   aucune écriture ; fichier refusé
            L5:BAD_SENS                  Sens attendu : D, C, +1 ou -1 ; fichier refusé
            MISSING_COLUMN:DEBIT         colonne obligatoire absente de l'en-tête
            L5:FIELD_COUNT               plus ou moins de champs que l'en-tête
            L5:EMPTY_REQUIRED:ECRITURELIB   valeur obligatoire vide
            L5:DECIMAL_POINT:DEBIT       virgule attendue au lieu du point
            L5:THOUSANDS_SEPARATOR:DEBIT   montant attendu sans séparateur de milliers
            L5:NOT_NUMERIC:DEBIT         montant illisible
            L5:DATE_FORMAT:PIECEDATE     date illisible, attendu AAAAMMJJ
            L5:NOT_CALENDAR:PIECEDATE    mois au-delà de 12 ou jour au-delà de 31
  alerts    MISSING_COLUMN:IDEVISE       une autre des dix-huit colonnes est absente
            NO_VALUE:VALIDDATE           au moins une ligne sans valeur
            L5:EMPTY_LINE                ligne vide, ou sans séparateur
            L5:ACCOUNT_3_DIGITS          le compte ne commence pas par trois chiffres
            L5:YEAR_OUT_OF_RANGE:PIECEDATE   année hors de 1900 à 2099
            L5:DEBIT_CREDIT_BOTH_OR_NONE   débit et crédit tous deux servis, ou aucun
  strict    FILENAME                     nom autre que SIRENFECAAAAMMJJ.txt, ou date de clôture qui n'existe pas
            FILENAME_SIREN               les neuf chiffres ne sont pas un SIREN
            UNBALANCED:000012            l'écriture 000012 n'est pas équilibrée
            MIXED_HEADER:000012          ses lignes n'ont pas le même journal ou la même date
            BAD_DATE:000012:PieceDate    date qui n'existe pas, ou non écrite AAAAMMJJ
            OUT_OF_YEAR:000012           écriture après la clôture, ou plus de 24 mois avant
            LETTERING:000012             lettrage sans date, ou date sans lettrage
            CURRENCY:000012              montant en devise sans devise
            BAD_NUMBER:abc               numéro d'écriture sans chiffre final
            NUMBER_GAP                   numéros discontinus, dans le fichier comme par journal
            NOT_CHRONOLOGICAL            écritures hors de l'ordre des dates
            L5:FIELD_COUNT               texte sans séparateur

Exemple :
  alize fec check 123456782FEC20261231.txt
`;
